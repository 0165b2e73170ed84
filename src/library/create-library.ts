import PQueue from "p-queue";
import type { InTurn } from "../answers/generated/answer-by-documents.js";
import { chatModelName } from "../chat/chat-model-name.js";
import { noFacts } from "../facts/create-facts.js";
import type { Facts } from "../facts/facts.js";
import type { Generation } from "../index/open-generation.js";
import { citeFacts } from "./cite-facts.js";
import { createAsking } from "./create-asking.js";
import type { Reindexer } from "./create-reindexer.js";
import { everybody } from "./create-writer.js";
import type { WritingParts } from "./create-writer.js";
import { indexStatus } from "./index-status.js";
import type { ChatStatus, Library } from "./library.js";
import { createLiveIndex } from "./live-index.js";
import type { LiveIndex, LiveIndexOptions } from "./live-index.js";
import { openPassage } from "./open-passage.js";
import { createSeldom } from "./seldom.js";

/** A library, and what ends it. */
export interface OpenLibrary extends Library {
  /**
   * Stops indexing, ends the answers that a chat model is writing, waits for the other questions that
   * were asked, and lets go of the files.
   */
  close(): Promise<void>;
}

export interface LibraryOptions extends Omit<LiveIndexOptions, "onChange"> {
  readonly reindexer: Reindexer;
  /** What a chat model writes answers with; `prepare` is to be given it too. @default none */
  readonly writing?: WritingParts | undefined;
  /**
   * How many questions and searches are worked on at a time; the others wait. Who waits for a chat
   * model is not counted. @default 4
   */
  readonly concurrency?: number;
}

/** Opens the index of a folder, if there is one. */
export async function createLibrary(
  folder: string,
  { reindexer, writing, concurrency = 4, ...options }: LibraryOptions,
): Promise<OpenLibrary> {
  const index = createLiveIndex(folder, {
    ...options,
    onChange: async (generation) => writing?.cache.moveTo(generation),
  });
  const queue = new PQueue({ concurrency });
  const inTurn: InTurn = (work, signal) => queue.add(work, { signal });
  const closing = new AbortController();
  const ask = createAsking({
    index,
    inTurn,
    writes: writing !== undefined,
    onFault: createSeldom(options.onFault),
    closing: closing.signal,
  });
  await index.refresh();
  return {
    ask,
    search: (query, limit, { signal } = {}) =>
      inTurn(
        () =>
          index.use(async (answering) => {
            return { kind: "found", sources: await answering.search(query, limit, signal) };
          }),
        signal,
      ),
    ...readings(index),
    async reindex(run) {
      const outcome = await reindexer.run(run);
      await index.refresh();
      return outcome;
    },
    chat: (community = everybody) => writing && chatStatus(writing, community),
    indexing: () => reindexer.progress,
    async close() {
      closing.abort(new Error("Footnote is stopping"));
      await reindexer.close();
      await index.close();
    },
  };
}

/** What is looked up in the index in use. */
function readings(
  index: LiveIndex,
): Pick<Library, "documents" | "facts" | "citeFacts" | "openPassage" | "status"> {
  return {
    documents: () => index.current()?.documents ?? [],
    facts: () => index.current()?.facts ?? noFacts,
    citeFacts: (facts) => fromIndex(index, (citable) => citeFacts(citable, facts), []),
    openPassage: (id) =>
      fromIndex(index, ({ generation }) => openPassage(generation, id), undefined),
    status() {
      const current = index.current();
      return current && indexStatus(current);
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

function chatStatus({ chat, budget }: WritingParts, community: string): ChatStatus {
  return { model: chatModelName(chat.id), tokensLeft: budget.remaining(community) };
}
