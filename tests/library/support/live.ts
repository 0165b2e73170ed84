import { distance } from "fastest-levenshtein";
import { createAnswerCache } from "../../../src/answers/generated/answer-cache.js";
import { createTokenBudget } from "../../../src/answers/generated/token-budget.js";
import type { ChatModel } from "../../../src/chat/chat-model.js";
import { createAnswering } from "../../../src/library/create-answering.js";
import type { WritingParts } from "../../../src/library/create-writer.js";
import { prepareFacts } from "../../../src/library/prepare-facts.js";
import type { LiveIndexOptions } from "../../../src/library/live-index.js";
import { createHashedEmbeddingModel } from "../../support/hashed-embedding-model.js";
import type { Files } from "../../support/markdown-answering.js";
import { readerOf } from "../../support/markdown-answering.js";
import { splitTerms } from "../../support/passages.js";

export interface LiveParts extends LiveIndexOptions {
  /** What the owner was told so far. */
  readonly faults: string[];
  /** Lets the time pass that lies between two looks for a new generation. */
  pass(): void;
}

/** What a live index needs, with a clock that stands still and vectors of hashed words. */
export function liveParts(model = createHashedEmbeddingModel(), writing?: WritingParts): LiveParts {
  const faults: string[] = [];
  let now = 0;
  return {
    prepare: async (generation) =>
      createAnswering(generation, {
        model,
        splitTerms,
        reader: await readerOf(generation),
        writing,
      }),
    prepareFacts: (generation) => prepareFacts(generation, { editDistance: distance }),
    onFault: (message) => faults.push(message),
    checkEveryMs: 1_000,
    now: () => now,
    faults,
    pass() {
      now += 1_000;
    },
  };
}

/** What a chat model writes answers with, as an owner has it who set nothing else. */
export function writingParts(chat: ChatModel, perDay?: number): WritingParts {
  return { chat, cache: createAnswerCache(), budget: createTokenBudget({ perDay }) };
}

/** Two documents that name the same number, so that an answer shows which version it is from. */
export function numbered(version: number): Files {
  return {
    "tower.md": `# The tower\n\nThe tower of Tarn Bay is ${version} metres high.`,
    "bridge.md": `# The bridge\n\nThe bridge of Tarn Bay is ${version} metres long.`,
  };
}

/** A promise and what keeps it. */
export function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}
