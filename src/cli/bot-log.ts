import { createLog } from "../operations/log.js";
import type { Log } from "../operations/log.js";
import type { Config } from "../config.js";
import { secretsOf } from "./secrets-of.js";

/**
 * The log of a process of the bot, without the secrets of the settings.
 *
 * @param shard stands in every line where several processes share the guilds.
 */
export function createBotLog(config: Config, shard?: number): Log {
  const log = createLog({
    level: config.logLevel,
    pretty: process.stdout.isTTY,
    secrets: secretsOf(config),
  });
  return shard === undefined ? log : log.child({ shard });
}
