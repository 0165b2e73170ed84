import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Document } from "../documents/document.js";
import type { Passage } from "../passages/passage.js";
import type { DocumentFacts } from "./mine-facts.js";

/** What the thread is asked. */
export interface MiningJob {
  readonly document: Document;
  readonly passages: readonly Passage[];
}

/** What it says. */
export type MiningReply =
  | { readonly kind: "mined"; readonly mined: DocumentFacts }
  | { readonly kind: "failed"; readonly reason: string };

/** Mines facts in a thread, one document after another. */
export interface MiningThread {
  /**
   * @throws {Error} when it fails, takes too long or needs too much memory: the message says so in
   * words that go into brackets. The next document gets a new thread.
   * @throws the signal's reason when it aborts.
   */
  mine(job: MiningJob, signal: AbortSignal): Promise<DocumentFacts>;
  /** Ends the thread and what it works on. */
  close(): Promise<void>;
}

export interface MiningThreadOptions {
  /** The compiled `mine.worker.ts`. */
  readonly entry: URL;
  /** For one document. @default 60 seconds */
  readonly timeoutMs?: number;
  /** Of the thread's heap. @default 1,024 */
  readonly maxHeapMb?: number;
}

/** Makes ready for a thread, which starts when the first document comes. */
export function createMiningThread({
  entry,
  timeoutMs = 60_000,
  maxHeapMb = 1_024,
}: MiningThreadOptions): MiningThread {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return {
    mine(job, signal) {
      const mined = last.then(() => {
        signal.throwIfAborted();
        return mineIn((worker ??= started()), job, { signal, timeoutMs });
      });
      last = mined.catch(() => undefined);
      return mined;
    },
    async close() {
      await worker?.terminate();
    },
  };

  function started(): Worker {
    const thread = new Worker(entry, {
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
      execArgv: [],
    });
    thread.setMaxListeners(0);
    const forget = (): void => {
      if (worker === thread) worker = undefined;
    };
    // An error that nobody waits for must not end the process; who waits has a listener of their own.
    thread.on("error", forget).once("exit", forget);
    return thread;
  }
}

async function mineIn(thread: Worker, job: MiningJob, { signal, timeoutMs }: MineOptions) {
  const late = AbortSignal.timeout(timeoutMs);
  // Between two documents it does not keep the process from ending.
  thread.ref();
  try {
    thread.postMessage(job);
    const reply = await nextReply(thread, AbortSignal.any([signal, late]));
    if (reply.kind === "mined") return reply.mined;
    throw new Error(reply.reason);
  } catch (error) {
    if (late.aborted && !signal.aborted) throw tooLong(timeoutMs, error);
    throw error;
  } finally {
    if (signal.aborted || late.aborted) await thread.terminate();
    thread.unref();
  }
}

interface MineOptions {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

/** @throws what the thread died of, or the signal's reason. */
async function nextReply(thread: Worker, signal: AbortSignal): Promise<MiningReply> {
  const done = new AbortController();
  const either = { signal: AbortSignal.any([signal, done.signal]) };
  try {
    const said = once(thread, "message", either) as Promise<[MiningReply]>;
    const ended = once(thread, "exit", either).then(([code]): never => {
      throw new Error(`the thread ended with exit code ${String(code)}`);
    });
    ended.catch(() => undefined);
    const [reply] = await Promise.race([said, ended]);
    return reply;
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    done.abort();
  }
}

function tooLong(ms: number, cause: unknown): Error {
  return new Error(`it took longer than ${ms / 1_000} s`, { cause });
}
