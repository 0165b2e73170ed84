import type { DetectLanguage } from "../../documents/language.js";
import type { Question } from "../../retrieval/question.js";
import type { Answer } from "../answer.js";
import { atOnce, byDocuments, extract, findNothing } from "./answer-by-documents.js";
import type { DocumentsOptions } from "./answer-by-documents.js";
import type { AnswerCache, AnswerKey, KeptAnswer } from "./answer-cache.js";
import type { Asking, ModelUse } from "./ask-model.js";
import type { Gathered } from "./gather-passages.js";
import { gatherPassages } from "./gather-passages.js";
import type { AnsweringState } from "./answering-state.js";
import type { GeneratingState } from "./generate-answer.js";
import { generateAnswer } from "./generate-answer.js";
import { packPassages } from "./pack-passages.js";
import { languageToSearch, translateQuestion } from "./translate-question.js";

/** What a community may still use; see `TokenBudget`. */
export interface AskerBudget {
  remaining(): number;
  spend(tokens: number): void;
}

export interface ModelAnswerOptions extends DocumentsOptions, Omit<Asking, "signal"> {
  readonly detectLanguage?: DetectLanguage;
  readonly cache?: AnswerCache | undefined;
  /** See `AnswerKey`. */
  readonly setting?: string | undefined;
  /** Whether to answer anew what the cache holds. @default false */
  readonly anew?: boolean | undefined;
  readonly budget?: AskerBudget | undefined;
  /** Of the passages that the model is shown; see `packPassages`. */
  readonly passageTokens?: number | undefined;
}

/**
 * Answers a message by a chat model, each sentence checked, and without one where it fails: then the
 * documents' own words, or that they do not say, with a note. The model is not asked for what is no
 * question, what has no passage that has to do with it, or what is over the budget.
 *
 * @returns First how far it has come; last, and only once, what is `done`.
 * @throws the signal's reason when it is aborted.
 */
export async function* answerWithModel(
  message: string,
  options: ModelAnswerOptions,
): AsyncGenerator<AnsweringState> {
  const { reader, generation, cache, anew = false, budget } = options;
  const read = reader.question(message);
  if (read.kind === "notAsked") {
    yield byDocuments(read);
    return;
  }
  const { question } = read;
  const key = keyOf(question, options);
  const kept = anew ? undefined : cache?.get(key, generation.number);
  if (kept !== undefined) yield byModel(kept);
  else if (budget && budget.remaining() <= 0) {
    yield* extract(message, options, { note: "overBudget" });
  } else
    yield* write(message, question, {
      ...options,
      key,
      onUsage: spending(budget, options.onUsage),
    });
}

interface WriteOptions extends ModelAnswerOptions {
  readonly key: AnswerKey;
}

async function* write(
  message: string,
  question: Question,
  options: WriteOptions,
): AsyncGenerator<AnsweringState> {
  const { inTurn = atOnce, signal } = options;
  const parts = await partsOf(question, options);
  const gathered = await inTurn(() => gatherPassages(parts, options), signal);
  if (!gathered.isRelated) {
    yield* extract(message, options);
    return;
  }
  for await (const state of generate(question, gathered, options)) {
    if (state.kind === "writing") yield state;
    else if (state.kind === "answered") yield* tell(state, gathered, options);
    else if (state.kind === "failed") yield* extract(message, options, state);
    else if (state.why === "cut") yield* extract(message, options, { note: "cut", cut: state.cut });
    else yield* findNothing(message, options);
  }
}

async function* generate(
  question: Question,
  { ranked }: Gathered,
  options: ModelAnswerOptions,
): AsyncGenerator<GeneratingState> {
  const { generation, passageTokens: maxTokens, budget } = options;
  const passages = await packPassages(ranked, generation, { maxTokens });
  const mayRepair = (): boolean => (budget?.remaining() ?? Infinity) > 0;
  const { language, text } = question;
  yield* generateAnswer(text, { ...options, passages, language, mayRepair });
}

type Answered = Extract<GeneratingState, { kind: "answered" }>;

/** Only a whole answer is kept. */
function* tell(
  { sentences, citations, cut, fault: note, message: reason }: Answered,
  { confidence, fault }: Gathered,
  { key, cache, generation }: WriteOptions,
): Generator<AnsweringState> {
  // What the guard let through is supported, however sure the judge of whole sentences was.
  const kept = { sentences, citations, cut, confidence: Math.max(0.5, confidence) };
  if (note === undefined && fault === undefined) cache?.set(key, generation.number, kept);
  const why = { ...(note && { note }), ...(reason !== undefined && { reason }) };
  yield { ...byModel(kept, fault), ...why };
}

/** @param fault of the search. */
function byModel(
  { cut, ...said }: KeptAnswer,
  fault?: string,
): Extract<AnsweringState, { kind: "done" }> {
  const answer: Answer = { kind: "answered", ...said, ...(fault !== undefined && { fault }) };
  return { kind: "done", by: "model", answer, cut };
}

function keyOf({ text, language }: Question, { chat, setting }: ModelAnswerOptions): AnswerKey {
  return { question: text, language, model: chat.id, setting };
}

/** What to search for: in the documents' language first, where the question is in another. */
async function partsOf(
  question: Question,
  options: ModelAnswerOptions,
): Promise<Question["parts"]> {
  const { reader, generation } = options;
  const language = languageToSearch(question.language, generation.manifest.documents);
  if (language === undefined) return question.parts;
  const translated = await translateQuestion(question.text, language, options);
  const read = translated === undefined ? undefined : reader.question(translated);
  return read?.kind === "question" ? [...read.question.parts, ...question.parts] : question.parts;
}

/** Takes what is used from a budget, and tells it on. */
export function spending(
  budget: AskerBudget | undefined,
  onUsage: Asking["onUsage"],
): (use: ModelUse) => void {
  return (use) => {
    budget?.spend(use.inputTokens + use.outputTokens);
    onUsage?.(use);
  };
}
