import { Tinypool } from "tinypool";
import { untilAborted } from "../providers/until-aborted.js";
import { EmbeddingError } from "./embedding-error.js";

/** What the function `embed(texts)`, exported by the worker file, returns. */
export type ThreadReply =
  | { readonly kind: "vectors"; readonly vectors: Float32Array[] }
  | { readonly kind: "missing" | "damaged"; readonly reason: string };

/** Threads that each hold a model. */
export interface EmbeddingThreads {
  /**
   * Embeds one batch in a free thread, or in a new one.
   *
   * @throws {EmbeddingError} when the model is not installed or is damaged, or when a thread died.
   * None of these threads can be used after that.
   */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
  /** Ends the threads and what they work on. */
  close(): Promise<void>;
}

/** The longest that a timer can wait, 24 days: an idle thread keeps its loaded model. */
const keepWarmMs = 2 ** 31 - 1;

/**
 * Makes ready for up to `count` threads that run `worker`. None starts before it is needed, and none
 * that is idle keeps the process from ending.
 */
export function createEmbeddingThreads(worker: URL, count: number): EmbeddingThreads {
  const dead = new AbortController();
  const watched = new Set<unknown>();
  const pool = new Tinypool({
    filename: worker,
    name: "embed",
    minThreads: 0,
    maxThreads: count,
    idleTimeout: keepWarmMs,
    // A flag of the process, such as --input-type, may be one that no thread can start with.
    execArgv: [],
  });
  // A thread that fails before it has work, as when its file does not exist.
  pool.on("error", (error: unknown) => {
    dead.abort(error);
  });
  return {
    embed,
    // Tinypool's own destroy() crashes the process when a thread fails while it ends.
    async close() {
      dead.abort(new Error("it was closed"));
      await Promise.all(pool.threads.map((thread) => thread.terminate() as Promise<unknown>));
    },
  };

  async function embed(texts: readonly string[]): Promise<Float32Array[]> {
    const run = pool.run(texts) as Promise<ThreadReply>;
    watchExits();
    const reply = await untilAborted(run, dead.signal).catch((error: unknown) => {
      throw threadFault(error);
    });
    if (reply.kind === "vectors") return reply.vectors;
    throw modelFault(reply);
  }

  /** Tinypool would wait for ever for a thread that ended without an error. */
  function watchExits(): void {
    for (const thread of pool.threads.filter((thread) => !watched.has(thread))) {
      watched.add(thread);
      thread.once("exit", (code: unknown) => {
        // Its error, if any, may come in this very turn, and says more.
        setImmediate(() => {
          dead.abort(new Error(`exit code ${String(code)}`));
        });
      });
    }
  }
}

function threadFault(cause: unknown): EmbeddingError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new EmbeddingError(
    `Cannot embed with the bundled model: the thread that runs it failed (${reason})`,
    { cause, retryable: true },
  );
}

function modelFault({
  kind,
  reason,
}: {
  kind: "missing" | "damaged";
  reason: string;
}): EmbeddingError {
  return kind === "missing"
    ? new EmbeddingError(
        `Cannot embed with the bundled model as it is not installed (${reason}): run npm ci, or choose another model with EMBEDDINGS`,
      )
    : new EmbeddingError(
        `Cannot embed with the bundled model as its files are damaged (${reason}): remove node_modules and run npm ci`,
      );
}
