import type { AnswerCache } from "../answers/generated/answer-cache.js";
import { answerWithModel, spending } from "../answers/generated/answer-with-model.js";
import type { AskerBudget, ModelAnswerOptions } from "../answers/generated/answer-with-model.js";
import type { InTurn } from "../answers/generated/answer-by-documents.js";
import type { AnsweringState } from "../answers/generated/answering-state.js";
import { rewriteQuestion } from "../answers/generated/rewrite-question.js";
import type { TokenBudget } from "../answers/generated/token-budget.js";
import { standAlone } from "../retrieval/follow-up.js";
import { readMore } from "../retrieval/more.js";
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

export type StandAloneOptions = Pick<AskOptions, "earlier" | "community" | "signal">;

/** Has a chat model answer from one generation of the index. */
export interface Writer {
  /**
   * Makes a message stand alone where something was asked before, by the model or, where that is not
   * to be had, by rules.
   *
   * @param message What was asked now, cleaned.
   * @throws the signal's reason when it aborts.
   */
  standAlone(message: string, options?: StandAloneOptions): Promise<string>;
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
    async standAlone(message, { earlier = [], community = everybody, signal } = {}) {
      const byRules = standAlone(message, earlier);
      const isAsked = generation.reader.question(byRules).kind === "question";
      if (earlier.length === 0 || !isAsked || budget.remaining(community) <= 0) return byRules;
      const asking = { ...writing, signal, onUsage: spending(of(community), writing.onUsage) };
      const questions = earlier.map((text) => readMore(text).question);
      return (await rewriteQuestion(message, questions, asking)) ?? byRules;
    },
    write: (question, { community = everybody, ...options } = {}) =>
      answerWithModel(question, {
        ...generation,
        ...writing,
        ...options,
        budget: of(community),
      }),
  };

  function of(community: string): AskerBudget {
    return {
      remaining: () => budget.remaining(community),
      spend(tokens) {
        budget.spend(community, tokens);
      },
    };
  }
}
