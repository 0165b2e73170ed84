import type { Client } from "discord.js";
import { composeBot, newId } from "../compose-bot.js";
import type { BotParts } from "../compose-bot.js";
import { compose } from "../compose.js";
import type { Config } from "../config.js";
import { startBot } from "../discord/bot.js";
import type { Bot } from "../discord/bot.js";
import type { AnswerRecords } from "../discord/records/answer-record.js";
import type { Library } from "../library/library.js";
import { installCrashGuard } from "../operations/crash-guard.js";
import type { Log } from "../operations/log.js";
import { createMetrics } from "../operations/metrics.js";
import { createShutdown } from "../operations/shutdown.js";
import type { Shutdown } from "../operations/shutdown.js";
import { createBotLog } from "./bot-log.js";
import { serveHealth } from "./serve-health.js";
import { welcome } from "./welcome.js";

const dayMs = 86_400_000;
/** How long a shutdown waits for answers that are being given. */
const graceMs = 8_000;

export type BotConfig = Config & { readonly discordToken: string };

/** What is special in one of several processes. */
export interface Share {
  /** Which of the processes this is, from 0. */
  readonly number: number;
  /** Called once Discord has let the bot in. */
  readonly onReady: () => void;
}

/**
 * Runs the bot: opens the index, connects, registers the commands when they have changed, and brings
 * the index up to date meanwhile. It ends with the process, by a signal or a fault; whatever is the
 * reason, what is in hand is finished first and the exit code tells. Never fails.
 *
 * @param share where several processes share the guilds.
 */
export async function runBot(config: BotConfig, share?: Share): Promise<void> {
  const log = createBotLog(config, share?.number);
  const shutdown = createShutdown({ log });
  try {
    await start(config, { log, shutdown, share });
  } catch (error) {
    // Else it failed because it was to end.
    if (shutdown.hasBegun) return;
    log.error({}, error instanceof Error ? error.message : String(error));
    shutdown.begin("The bot could not be started", 1);
  }
}

interface Surroundings {
  readonly log: Log;
  readonly shutdown: Shutdown;
  readonly share: Share | undefined;
}

async function start(config: BotConfig, around: Surroundings): Promise<void> {
  const { log, shutdown, share } = around;
  const footnote = compose(config);
  shutdown.add("embedding model", () => footnote.close());
  const metrics = createMetrics({ prices: config.chatPrices });
  const library = await footnote.library((fault) => {
    log.warn({}, fault);
  }, metrics);
  shutdown.add("index", () => library.close());
  const parts = composeBot({ config, library, model: footnote.model, log, metrics });
  shutdown.add("pictures", () => parts.pictures.close());
  shutdown.add("database", () => {
    parts.store.close();
  });
  guard(parts, around);
  const connected: { client?: Client } = {};
  await serveHealth(config, { ...parts, shutdown, client: () => connected.client });
  const indexed = bringUpToDate(parts.library, around);
  const { client } = await connectBot(config, parts, around);
  connected.client = client;
  share?.onReady();
  await welcome(client, { log, registers: (share?.number ?? 0) === 0 });
  forgetTheOld(parts.store.records, config);
  await indexed;
}

function guard({ faults, metrics }: BotParts, { log, shutdown }: Surroundings): void {
  installCrashGuard({
    log,
    newId,
    end: (reason, code) => {
      shutdown.begin(reason, code);
    },
    onFault: (fault) => {
      faults.remember(fault);
      metrics.faulted();
    },
  });
}

async function connectBot(
  config: BotConfig,
  parts: BotParts,
  { log, shutdown }: Surroundings,
): Promise<Bot> {
  const leaving = new AbortController();
  shutdown.add("connecting", () => {
    leaving.abort(new Error("The bot is stopping"));
  });
  const bot = await startBot({
    ...parts,
    token: config.discordToken,
    apiUrl: config.discordApi,
    wantsAllMessages: config.messageContent,
    signal: leaving.signal,
    onLost(error) {
      log.error({}, error.message);
      shutdown.begin("Discord closed the connection", 1);
    },
  });
  shutdown.add("answers in hand", async () => {
    const { unfinished } = await bot.stop(graceMs);
    if (unfinished > 0) throw new Error(`${unfinished} answers were not finished`);
  });
  return bot;
}

/** The documents may have changed while the bot was not running. */
async function bringUpToDate(library: Library, { log, shutdown }: Surroundings): Promise<void> {
  try {
    const { kind } = await library.reindex({ onProgress: () => undefined });
    log.info({ outcome: kind }, "The index was compared with the documents");
  } catch (error) {
    if (shutdown.hasBegun) return;
    log.error({ error }, "The index could not be brought up to date");
  }
}

/** Now, and once a day. */
function forgetTheOld(records: AnswerRecords, { retentionDays }: BotConfig): void {
  const forget = (): void => void records.prune(Date.now() - retentionDays * dayMs);
  forget();
  setInterval(forget, dayMs).unref();
}
