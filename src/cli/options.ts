import { Command } from "commander";
import { config as loadEnvironment } from "dotenv";
import { readConfig } from "../config.js";
import type { Config } from "../config.js";
import { footnoteVersion } from "../version.js";

/** The options that every command of the command line takes. */
export interface FolderOptions {
  readonly documents?: string;
  readonly index?: string;
}

/** A command with the options that all have. `name` is what `npm run` calls it. */
export function createCommand(name: string, description: string): Command {
  return new Command(`npm run ${name} --`)
    .description(description)
    .option("--documents <folder>", "folder of the documents (SEEDS_DIR)")
    .option("--index <folder>", "folder of the index (INDEX_DIR)")
    .version(footnoteVersion)
    .showHelpAfterError("(--help lists the options)");
}

/**
 * The settings from `.env`, the environment and the command line; the later win.
 *
 * @throws {ConfigError} when a setting cannot be used.
 */
export function configFrom({ documents, index }: FolderOptions): Config {
  loadEnvironment({ quiet: true });
  return readConfig({
    ...process.env,
    ...(documents === undefined ? {} : { SEEDS_DIR: documents }),
    ...(index === undefined ? {} : { INDEX_DIR: index }),
  });
}
