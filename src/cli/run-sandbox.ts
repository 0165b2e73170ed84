import { randomBytes } from "node:crypto";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { Client } from "discord.js";
import { composeBot } from "../compose-bot.js";
import type { BotParts } from "../compose-bot.js";
import { compose } from "../compose.js";
import type { Config } from "../config.js";
import { startBot } from "../discord/bot.js";
import type { Library } from "../library/library.js";
import { createLog } from "../operations/log.js";
import type { Log } from "../operations/log.js";
import { createShutdown } from "../operations/shutdown.js";
import type { Shutdown } from "../operations/shutdown.js";
import { createPage } from "../sandbox/page/create-page.js";
import { createSandbox } from "../sandbox/sandbox.js";
import type { Sandbox, SandboxOptions } from "../sandbox/sandbox.js";
import { greet } from "./greet.js";
import { keepSandbox, readKept } from "./kept-sandbox.js";
import { pageFiles } from "./page-files.js";
import { patientLibrary } from "./patient-library.js";
import { findTown, openTown } from "./sandbox-town.js";
import { secretsOf } from "./secrets-of.js";
import { welcome } from "./welcome.js";

/** Where the page is unless a port is set. */
const usualPort = 4080;
/** Nobody waits for an answer in a sandbox that ends; what was written of one is kept with it. */
const graceMs = 3_000;

export interface SandboxRun {
  /** Whether messages and settings outlive the process, beside the bot's database. */
  readonly keep: boolean;
  /** Told the address of the page when the bot hears what is said there. */
  readonly onServed: (address: string) => void;
}

/**
 * Runs the bot in a sandbox of its own, with a page to talk to it. It ends with the process, by a
 * signal or a fault, like `runBot`. Never fails.
 */
export async function runSandbox(config: Config, run: SandboxRun): Promise<void> {
  const log = createSandboxLog(config);
  const shutdown = createShutdown({ log });
  try {
    await start(config, run, { log, shutdown });
  } catch (error) {
    if (shutdown.hasBegun) return;
    log.error({}, error instanceof Error ? error.message : String(error));
    shutdown.begin("The sandbox could not be started", 1);
  }
}

/** Standard output has the address alone; what is usual goes without saying. */
function createSandboxLog(config: Config): Log {
  const { logLevel } = config;
  return createLog({
    level: logLevel === "info" ? "warn" : logLevel,
    pretty: process.stderr.isTTY,
    destination: { write: (line) => void process.stderr.write(line) },
    secrets: secretsOf(config),
  });
}

interface Surroundings {
  readonly log: Log;
  readonly shutdown: Shutdown;
}

async function start(
  config: Config,
  { keep, onServed }: SandboxRun,
  around: Surroundings,
): Promise<void> {
  const { log, shutdown } = around;
  const folder = dirname(config.database);
  const sandbox = await openSandbox(
    config,
    keep ? join(folder, "sandbox.state") : undefined,
    around,
  );
  const footnote = compose(config);
  shutdown.add("embedding model", () => footnote.close());
  const opened = await footnote.library((fault) => {
    log.warn({}, fault);
  });
  shutdown.add("index", () => opened.close());
  const database = keep ? join(folder, "sandbox.sqlite") : ":memory:";
  const indexed = bringUpToDate(opened, around);
  const library = patientLibrary(opened, indexed);
  const parts = composeBot({
    config: { ...config, database },
    library,
    model: footnote.model,
    log,
  });
  shutdown.add("pictures", () => parts.pictures.close());
  shutdown.add("database", () => {
    parts.store.close();
  });
  const kept = findTown(sandbox);
  const town = kept ?? openTown(sandbox, guildName(config), parts.store.settings);
  const client = await connectBot(sandbox, parts, around);
  await welcome(client, { log, registers: true });
  // Now: what is said before the bot listens, it never hears.
  onServed(sandbox.origin);
  if (kept) return;
  const folderShown = relative("", config.documents);
  const channelId = town.askChannelId;
  await greet(client, { library: parts.library, channelId, folder: folderShown, indexed });
}

/** The guild is named after the folder of the documents, unless that has the usual name. */
const guildName = ({ documents }: Config): string =>
  documents === resolve("seeds") ? "Footnote" : basename(documents);

/** @throws {Error} when a port that was asked for is taken, or what was kept cannot be read. */
async function openSandbox(
  { port }: Config,
  file: string | undefined,
  { log, shutdown }: Surroundings,
): Promise<Sandbox> {
  const kept = file === undefined ? undefined : await readKept(file);
  const options: SandboxOptions = {
    token: randomBytes(32).toString("base64url"),
    botName: "Footnote",
    page: createPage(pageFiles()),
    ...(kept && { kept }),
  };
  const sandbox = await createSandbox({ ...options, port: port ?? usualPort }).catch(
    (error: unknown) => {
      if (port !== undefined || !isTaken(error)) throw error;
      return createSandbox(options);
    },
  );
  shutdown.add("sandbox", () => sandbox.stop());
  if (file !== undefined) {
    const end = keepSandbox(sandbox, file, (error) => {
      log.error({ error }, `The sandbox could not be written to ${file}`);
    });
    shutdown.add("kept sandbox", end);
  }
  return sandbox;
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error &&
  error.cause instanceof Error &&
  "code" in error.cause &&
  error.cause.code === "EADDRINUSE";

async function connectBot(
  { token, restUrl }: Sandbox,
  parts: BotParts,
  { log, shutdown }: Surroundings,
): Promise<Client<true>> {
  const leaving = new AbortController();
  shutdown.add("connecting", () => {
    leaving.abort(new Error("The bot is stopping"));
  });
  const bot = await startBot({
    ...parts,
    token,
    apiUrl: restUrl,
    wantsAllMessages: true,
    signal: leaving.signal,
    onLost(error) {
      log.error({}, error.message);
      shutdown.begin("The sandbox closed the connection", 1);
    },
  });
  shutdown.add("answers in hand", async () => {
    await bot.stop(graceMs);
  });
  return bot.client;
}

/** Returns why there is nothing to answer from, if so. */
async function bringUpToDate(
  library: Library,
  { log, shutdown }: Surroundings,
): Promise<string | undefined> {
  try {
    const outcome = await library.reindex({ onProgress: () => undefined });
    return outcome.kind === "empty" ? outcome.reason : undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (!shutdown.hasBegun) log.error({}, `The index could not be brought up to date: ${reason}`);
    return reason;
  }
}
