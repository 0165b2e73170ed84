import type { IndexingOutcome, Library } from "./library.js";

/** What a library is measured by. */
export interface LibraryMeasures {
  /** So many questions and searches have no answer yet. */
  queueIs(length: number): void;
  /** A run of the indexing ended after so many milliseconds. */
  indexed(outcome: IndexingOutcome["kind"] | "failed", ms: number): void;
}

/** The same library; what it does is told to `measures`. */
export function measureLibrary(library: Library, measures: LibraryMeasures): Library {
  let waiting = 0;
  return {
    ...library,
    ask: (message, options) => counted(() => library.ask(message, options)),
    search: (query, limit, options) => counted(() => library.search(query, limit, options)),
    async reindex(options) {
      const start = performance.now();
      let outcome: Parameters<LibraryMeasures["indexed"]>[0] = "failed";
      try {
        const done = await library.reindex(options);
        outcome = done.kind;
        return done;
      } finally {
        measures.indexed(outcome, performance.now() - start);
      }
    },
  };

  async function counted<Result>(work: () => Promise<Result>): Promise<Result> {
    measures.queueIs(++waiting);
    try {
      return await work();
    } finally {
      measures.queueIs(--waiting);
    }
  }
}
