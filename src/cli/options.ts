import { Command } from "commander";
import { config as loadEnvironment } from "dotenv";
import { readConfig } from "../config.js";
import type { Config } from "../config.js";
import { footnoteVersion } from "../version.js";
import { exitCodes } from "./run.js";

/** The options that every command of the command line takes. */
export interface FolderOptions {
  readonly documents?: string;
  readonly index?: string;
}

/** The options that stand for settings. */
export interface SettingOptions extends FolderOptions {
  readonly port?: string;
}

/**
 * A command with the options that all have. A wrong call ends the process with `exitCodes.usage`.
 *
 * @param name What `npm run` calls it.
 */
export function createCommand(name: string, description: string): Command {
  return new Command(`npm run ${name} --`)
    .description(description)
    .option("--documents <folder>", "folder of the documents (SEEDS_DIR)")
    .option("--index <folder>", "folder of the index (INDEX_DIR)")
    .version(footnoteVersion, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this")
    .addHelpText("after", exitCodesHelp)
    .showHelpAfterError("(--help lists the options)")
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : exitCodes.usage));
}

const exitCodesHelp = `
Settings are also read from the environment and from .env; .env.example lists them.

Exit codes: ${exitCodes.done} done, ${exitCodes.failed} failed (the reason is on standard error), ${exitCodes.usage} wrong options,
${exitCodes.config} wrong settings, 128 and more ended by a signal.`;

/**
 * The settings from `.env`, the environment and the command line; the later win.
 *
 * @throws {ConfigError} when a setting cannot be used.
 */
export function configFrom({ documents, index, port }: SettingOptions): Config {
  loadEnvironment({ quiet: true });
  return readConfig({
    ...process.env,
    ...(documents === undefined ? {} : { SEEDS_DIR: documents }),
    ...(index === undefined ? {} : { INDEX_DIR: index }),
    ...(port === undefined ? {} : { PORT: port }),
  });
}
