import { createLog } from "../operations/log.js";
import type { Log } from "../operations/log.js";
import type { Config } from "../config.js";

/**
 * The log of a process of the bot, without the secrets of the settings.
 *
 * @param shard stands in every line where several processes share the guilds.
 */
export function createBotLog(
  { logLevel: level, discordToken, openaiApiKey }: Config,
  shard?: number,
): Log {
  const secrets = [discordToken, openaiApiKey].filter((secret) => secret !== undefined);
  const log = createLog({ level, pretty: process.stdout.isTTY, secrets });
  return shard === undefined ? log : log.child({ shard });
}
