import { readFile, rm, rmdir } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { lock as lockFolder } from "proper-lockfile";
import writeFileAtomic from "write-file-atomic";
import { absent, statusOf } from "./status-of.js";

/** Who builds an index, and since when. */
export interface Builder {
  readonly pid: number;
  readonly host: string;
  /** ISO 8601. */
  readonly since: string;
}

/** The right to write into an index folder. */
export interface BuildLock {
  readonly kind: "held";
  /** Aborts when another process took the lock, as it may after a long sleep of this one. */
  readonly lost: AbortSignal;
  /** May be called more than once, and after the lock was lost. */
  release(): Promise<void>;
}

/** Someone else is building; who, unless that could not be read. */
export type Busy = { readonly kind: "busy" } & Partial<Builder>;

export interface BuildLockOptions {
  /** @default the machine's clock */
  readonly now?: (() => Date) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A holder renews its lock every second. One that did not for so long has lost it. */
const staleMs = 5_000;
/** The same where the holder's process is known to be gone. */
const staleDeadMs = 2_000;
const giveUpMs = 6_000;
const retryMs = 100;

/**
 * Takes the build lock of an index folder, which must exist. Leaves at once when another process
 * holds it; when that was killed, waits until its lock is stale (two seconds, five when it is not
 * known who it was) and takes it.
 *
 * The lock is a folder that proper-lockfile keeps fresh; `building.json` beside it only says who.
 *
 * @throws what the file system says, and the signal's reason when it aborts while waiting.
 */
export async function acquireBuildLock(
  folder: string,
  { now = () => new Date(), signal }: BuildLockOptions = {},
): Promise<BuildLock | Busy> {
  const path = join(folder, "building.lock");
  const started = performance.now();
  let seen = { renewed: await renewal(path), at: started };
  for (;;) {
    const held = await tryLock(folder, path, now);
    if (held) return held;
    const holder = await readBuilder(folder);
    const waited = performance.now() - started;
    if ((holder && isAlive(holder)) || waited > giveUpMs) return { kind: "busy", ...holder };
    await delay(retryMs, undefined, signal ? { signal } : {});
    const renewed = await renewal(path);
    if (renewed !== seen.renewed) seen = { renewed, at: performance.now() };
    // By a clock that nobody sets: proper-lockfile goes by the wall clock, which may have been set back.
    const still = performance.now() - seen.at;
    if (still > (holder ? staleDeadMs : staleMs)) await rmdir(path).catch(absent);
  }
}

const builderPath = (folder: string): string => join(folder, "building.json");

async function tryLock(
  folder: string,
  lockfilePath: string,
  now: () => Date,
): Promise<BuildLock | undefined> {
  const lost = new AbortController();
  const unlock = await lockFolder(folder, {
    lockfilePath,
    stale: staleMs,
    update: 1_000,
    onCompromised: (cause) => {
      const message = "Cannot go on building the index: another process took the build lock";
      lost.abort(new Error(message, { cause }));
    },
  }).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ELOCKED") return undefined;
    throw error;
  });
  if (!unlock) return undefined;
  let released = false;
  const release = async (): Promise<void> => {
    if (released || lost.signal.aborted) return;
    released = true;
    await rm(builderPath(folder), { force: true });
    await unlock();
  };
  const builder: Builder = { pid: process.pid, host: hostname(), since: now().toISOString() };
  try {
    await writeFileAtomic(builderPath(folder), `${JSON.stringify(builder)}\n`);
  } catch (error) {
    await release();
    throw error;
  }
  return { kind: "held", lost: lost.signal, release };
}

/** When the lock was last renewed; undefined when there is none. */
async function renewal(path: string): Promise<number | undefined> {
  return (await statusOf(path))?.mtimeMs;
}

async function readBuilder(folder: string): Promise<Builder | undefined> {
  try {
    const found = JSON.parse(await readFile(builderPath(folder), "utf8")) as Partial<Builder>;
    const { pid, host, since } = found;
    const whole = typeof pid === "number" && typeof host === "string" && typeof since === "string";
    return whole ? { pid, host, since } : undefined;
  } catch {
    return undefined;
  }
}

/** A process of another machine cannot be seen and is taken to be alive. */
function isAlive({ pid, host }: Builder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}
