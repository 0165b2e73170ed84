import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Routes, ShardEvents, ShardingManager } from "discord.js";
import type { RESTGetAPIGatewayBotResult, Shard } from "discord.js";
import { createRest } from "../compose-bot.js";
import { explainRestError } from "../discord/explain-rest-error.js";
import { createShutdown } from "../operations/shutdown.js";
import type { Shutdown } from "../operations/shutdown.js";
import type { Log } from "../operations/log.js";
import { createBotLog } from "./bot-log.js";
import type { BotConfig } from "./run-bot.js";
import { exitCodes } from "./run.js";

/** Discord lets a bot in once in five seconds (docs: topics, "Rate Limiting" of "Sharding"). */
const betweenStartsMs = 5_500;

/**
 * Runs the bot in several processes that share its guilds. One that crashes is started again; one that
 * ends before Discord has let it in ends all of them, with its exit code. Never fails.
 */
export async function runProcesses(config: BotConfig): Promise<void> {
  const log = createBotLog(config);
  // A little more than a process has for itself.
  const shutdown = createShutdown({ log, graceMs: 12_000 });
  try {
    await startAll(config, { log, shutdown });
  } catch (error) {
    if (shutdown.hasBegun) return;
    log.error({}, error instanceof Error ? error.message : String(error));
    shutdown.begin("The bot could not be started", exitCodes.failed);
  }
}

interface Surroundings {
  readonly log: Log;
  readonly shutdown: Shutdown;
}

async function startAll(config: BotConfig, { log, shutdown }: Surroundings): Promise<void> {
  const count = config.processes === "auto" ? await recommended(config) : config.processes;
  const file = fileURLToPath(new URL("./shard.process.js", import.meta.url));
  const shards = new ShardingManager(file, {
    token: config.discordToken,
    totalShards: count,
    respawn: false,
  });
  shutdown.add("processes", () => endAll(shards));
  for (let id = 0; id < count && !shutdown.hasBegun; id++) {
    const shard = shards.createShard(id);
    const settled = Promise.race([once(shard, ShardEvents.Ready), once(shard, ShardEvents.Death)]);
    watch(shard, { log, shutdown });
    await shard.spawn(-1);
    log.info({ shard: id }, "A process was started");
    await settled;
    if (id + 1 < count) await pause(betweenStartsMs);
  }
}

/** The manager of discord.js would ask Discord itself, wherever `discordApi` is. */
async function recommended(config: BotConfig): Promise<number> {
  try {
    const gateway = await createRest(config).get(Routes.gatewayBot());
    return (gateway as RESTGetAPIGatewayBotResult).shards;
  } catch (error) {
    throw new Error(explainRestError(error), { cause: error });
  }
}

function watch(shard: Shard, { log, shutdown }: Surroundings): void {
  let wasReady = false;
  shard.on(ShardEvents.Ready, () => {
    wasReady = true;
  });
  shard.on(ShardEvents.Death, (child) => {
    if (shutdown.hasBegun) return;
    const code = "exitCode" in child ? child.exitCode : null;
    log.error({ shard: shard.id, code }, "A process has ended");
    if (!wasReady) {
      shutdown.begin("A process could not be started", Math.max(code ?? 0, exitCodes.failed));
      return;
    }
    wasReady = false;
    setTimeout(() => {
      if (!shutdown.hasBegun) void shard.spawn(-1);
    }, betweenStartsMs);
  });
}

/** Each finishes what it has in hand. @throws {Error} when one did not end as it should. */
async function endAll({ shards }: ShardingManager): Promise<void> {
  const children = [...shards.values()].flatMap(({ process: child }) =>
    child?.exitCode === null && child.signalCode === null ? [child] : [],
  );
  const ended = Promise.all(children.map((child) => once(child, "exit")));
  for (const child of children) child.kill("SIGTERM");
  await ended;
  const wrong = children.filter(({ exitCode }) => exitCode !== exitCodes.done);
  if (wrong.length > 0) throw new Error(`${wrong.length} processes did not end as they should`);
}
