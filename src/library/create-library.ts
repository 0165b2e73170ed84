import PQueue from "p-queue";
import { noFacts } from "../facts/create-facts.js";
import type { Facts } from "../facts/facts.js";
import type { Generation } from "../index/open-generation.js";
import { cleanQuestion } from "../retrieval/clean-question.js";
import { standAlone } from "../retrieval/follow-up.js";
import { citeFacts } from "./cite-facts.js";
import type { SearchableAnswering } from "./create-answering.js";
import type { Reindexer } from "./create-reindexer.js";
import { indexStatus } from "./index-status.js";
import type { Library, NoIndex } from "./library.js";
import { createLiveIndex } from "./live-index.js";
import type { LiveIndex, LiveIndexOptions } from "./live-index.js";
import { openPassage } from "./open-passage.js";

/** A library, and what ends it. */
export interface OpenLibrary extends Library {
  /** Stops indexing, waits for the questions that were asked, and lets go of the files. */
  close(): Promise<void>;
}

export interface LibraryOptions extends LiveIndexOptions {
  readonly reindexer: Reindexer;
  /** How many questions and searches run at a time; the others wait. @default 4 */
  readonly concurrency?: number;
}

/** Opens the index of a folder, if there is one. */
export async function createLibrary(
  folder: string,
  { reindexer, concurrency = 4, ...options }: LibraryOptions,
): Promise<OpenLibrary> {
  const index = createLiveIndex(folder, options);
  const inTurn = takeTurns(index, concurrency);
  await index.refresh();
  return {
    async ask(message, { earlier = [], signal } = {}) {
      const question = standAlone(cleanQuestion(message), earlier);
      const answer = await inTurn((answering) => answering.answer(question, signal), signal);
      return answer.kind === "noIndex" ? answer : { kind: "asked", question, answer };
    },
    search: (query, limit, { signal } = {}) =>
      inTurn(async (answering) => {
        return { kind: "found", sources: await answering.search(query, limit, signal) };
      }, signal),
    documents: () => index.current()?.documents ?? [],
    facts: () => index.current()?.facts ?? noFacts,
    citeFacts: (facts) => fromIndex(index, (citable) => citeFacts(citable, facts), []),
    openPassage: (id) =>
      fromIndex(index, ({ generation }) => openPassage(generation, id), undefined),
    async reindex(run) {
      const outcome = await reindexer.run(run);
      await index.refresh();
      return outcome;
    },
    chat: () => undefined,
    indexing: () => reindexer.progress,
    status() {
      const current = index.current();
      return current && indexStatus(current);
    },
    async close() {
      await reindexer.close();
      await index.close();
    },
  };
}

/** @param otherwise what comes of it without an index. */
async function fromIndex<Result>(
  index: LiveIndex,
  read: (opened: { readonly generation: Generation; readonly facts: Facts }) => Promise<Result>,
  otherwise: Result,
): Promise<Result> {
  const outcome = await index.use(async ({ generation }, facts) => {
    return { kind: "read" as const, result: await read({ generation, facts }) };
  });
  return outcome.kind === "read" ? outcome.result : otherwise;
}

/** Lets works use the index in the order in which they came, some at a time. */
function takeTurns(index: LiveIndex, concurrency: number) {
  const queue = new PQueue({ concurrency });
  return <Result>(
    work: (answering: SearchableAnswering) => Promise<Result>,
    signal: AbortSignal | undefined,
  ): Promise<Result | NoIndex> => queue.add(() => index.use(work), { signal });
}
