import type { AnswerNote } from "../answers/generated/answering-state.js";
import type { IndexingOutcome, Library, Writing } from "./library.js";

/** What a library is measured by. */
export interface LibraryMeasures {
  /** An answer that a chat model was there for; `note` is "none" where there is none. */
  written(by: Writing["by"], note: AnswerNote | "none"): void;
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
    async ask(message, options) {
      const outcome = await counted(() => library.ask(message, options));
      const writing = outcome.kind === "asked" ? outcome.writing : undefined;
      if (writing) measures.written(writing.by, writing.note ?? "none");
      return outcome;
    },
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
