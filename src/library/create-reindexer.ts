import type { IndexingOutcome, IndexingProgress, ReindexOptions } from "./library.js";
import { runReindex } from "./run-reindex.js";
import type { ReindexProcess } from "./run-reindex.js";

/** Brings the index up to date, one run at a time in this process. */
export interface Reindexer {
  /** What the run that is under way has reached. */
  readonly progress: IndexingProgress | undefined;
  /**
   * Busy when this process, or another one, is at it.
   *
   * @throws as `Library.reindex` does.
   */
  run(options: ReindexOptions): Promise<IndexingOutcome>;
  /** Stops the run that is under way; resolves when it has ended. */
  close(): Promise<void>;
}

export interface ReindexerOptions extends ReindexProcess {
  /** In milliseconds since 1970. @default Date.now */
  readonly now?: () => number;
}

/** Each run has a process of its own: neither its work nor its crash touches this one. */
export function createReindexer({ now = Date.now, ...process }: ReindexerOptions): Reindexer {
  const closing = new AbortController();
  let running: Running | undefined;
  return {
    get progress() {
      return running?.progress;
    },
    async run({ onProgress, signal }) {
      if (running) return { kind: "busy", since: running.since };
      const either = AbortSignal.any(signal ? [closing.signal, signal] : [closing.signal]);
      const mine: Running = { since: now(), progress: { stage: "listing", done: 0, total: 1 } };
      running = mine;
      const follow = (progress: IndexingProgress): void => {
        mine.progress = progress;
        onProgress(progress);
      };
      try {
        const run = runReindex(process, { onProgress: follow, signal: either });
        mine.ended = Promise.allSettled([run]);
        return await run;
      } finally {
        running = undefined;
      }
    },
    async close() {
      closing.abort(new Error("Cannot index the documents any more as Footnote is stopping"));
      await running?.ended;
    },
  };
}

interface Running {
  readonly since: number;
  progress: IndexingProgress;
  /** Never fails. */
  ended?: Promise<unknown>;
}
