import type { AnswerCache } from "../answers/generated/answer-cache.js";
import { answerWithModel } from "../answers/generated/answer-with-model.js";
import type { ModelAnswerOptions } from "../answers/generated/answer-with-model.js";
import type { InTurn } from "../answers/generated/answer-by-documents.js";
import type { AnsweringState } from "../answers/generated/answering-state.js";
import type { TokenBudget } from "../answers/generated/token-budget.js";
import type { AskOptions } from "./library.js";

/** What a chat model writes answers with, whatever the generation of the index. */
export interface WritingParts extends Pick<
  ModelAnswerOptions,
  "chat" | "detectLanguage" | "passageTokens" | "onUsage"
> {
  readonly cache: AnswerCache;
  readonly budget: TokenBudget;
}

export interface WriteOptions extends Pick<AskOptions, "community" | "anew" | "signal"> {
  /** Does what takes the processor, not what waits for a model. @default at once */
  readonly inTurn?: InTurn | undefined;
}

/** Has a chat model answer from one generation of the index. */
export interface Writer {
  /**
   * Answers a question that stands alone; see `answerWithModel`.
   *
   * @throws the signal's reason when it aborts.
   */
  write(question: string, options?: WriteOptions): AsyncIterable<AnsweringState>;
}

export type GenerationParts = Pick<
  ModelAnswerOptions,
  "generation" | "model" | "splitTerms" | "reader"
>;

/** Whose tokens are used where nobody is named. */
export const everybody = "everybody";

export function createWriter(
  generation: GenerationParts,
  { budget, ...writing }: WritingParts,
): Writer {
  return {
    write: (question, { community = everybody, ...options } = {}) =>
      answerWithModel(question, {
        ...generation,
        ...writing,
        ...options,
        budget: {
          remaining: () => budget.remaining(community),
          spend(tokens) {
            budget.spend(community, tokens);
          },
        },
      }),
  };
}
