import { InvalidArgumentError } from "commander";
import { DiscordAPIError, RESTJSONErrorCodes, Routes } from "discord.js";
import type { RESTGetCurrentApplicationResult } from "discord.js";
import { commandRegistrations, createRest } from "../compose-bot.js";
import { ConfigError } from "../config.js";
import type { Config } from "../config.js";
import { explainRestError } from "../discord/explain-rest-error.js";
import { registerCommands } from "../discord/register-commands.js";
import { configFrom, createCommand } from "./options.js";
import type { FolderOptions } from "./options.js";
import { exitCodes, run } from "./run.js";

interface Options extends FolderOptions {
  readonly guild?: string;
}

const command = createCommand("deploy-commands", "Register the commands with Discord")
  .option("--guild <id>", "only in this server; else everywhere", readId)
  .parse();

await run(async () => {
  const { guild, ...folders } = command.opts<Options>();
  const config = configFrom(folders);
  if (config.discordToken === undefined) {
    throw new ConfigError("Cannot use these settings:\nDISCORD_TOKEN is missing");
  }
  const commands = commandRegistrations();
  const where = guild === undefined ? "everywhere" : `in the server ${guild}`;
  const outcome = await deploy(commands, config, guild);
  process.stdout.write(
    outcome === "unchanged"
      ? `Discord knows these ${commands.length} commands already, ${where}\n`
      : `Registered ${commands.length} commands ${where}\n`,
  );
  return exitCodes.done;
});

/** @throws {Error} whose message is one sentence. */
async function deploy(
  commands: ReturnType<typeof commandRegistrations>,
  config: Config,
  guildId: string | undefined,
): Promise<"registered" | "unchanged"> {
  const rest = createRest(config);
  try {
    const application = await rest.get(Routes.currentApplication());
    const { id: applicationId } = application as RESTGetCurrentApplicationResult;
    return await registerCommands(commands, { rest, applicationId, guildId });
  } catch (error) {
    const isAbsent =
      error instanceof DiscordAPIError &&
      (error.code === RESTJSONErrorCodes.MissingAccess ||
        error.code === RESTJSONErrorCodes.UnknownGuild);
    throw new Error(
      isAbsent ? `The bot is not in the server ${guildId ?? ""}` : explainRestError(error),
      { cause: error },
    );
  }
}

function readId(text: string): string {
  if (!/^\d{15,20}$/.test(text)) throw new InvalidArgumentError("It must be the id of a server.");
  return text;
}
