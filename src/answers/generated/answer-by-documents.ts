import type { Answer } from "../answer.js";
import { answerQuestion } from "../answer-question.js";
import type { AnswerOptions } from "../answer-question.js";
import type { AnswerNote, AnsweringState } from "./answering-state.js";

/**
 * Does some work when its turn has come.
 *
 * @throws the signal's reason when it aborts before.
 */
export type InTurn = <Result>(
  work: () => Promise<Result>,
  signal: AbortSignal | undefined,
) => Promise<Result>;

/** Does it without waiting. */
export const atOnce: InTurn = (work) => work();

export interface DocumentsOptions extends Pick<
  AnswerOptions,
  "generation" | "model" | "splitTerms" | "reader"
> {
  readonly signal?: AbortSignal | undefined;
  /** Does what takes the processor: searching and weighing, not waiting for the model. @default at once */
  readonly inTurn?: InTurn | undefined;
}

/** Why the documents answer in the place of a model. */
export interface Cause {
  readonly note?: AnswerNote;
  /** One sentence for the owner. */
  readonly message?: string;
  readonly cut?: number;
}

/** What is done, where a model has no part in it. */
export function byDocuments(
  answer: Answer,
  { note, message: reason, cut = 0 }: Cause = {},
): AnsweringState {
  const why = { ...(note && { note }), ...(reason !== undefined && { reason }) };
  return { kind: "done", by: "documents", answer, cut, ...why };
}

/** Answers in the documents' own words. */
export async function* extract(
  question: string,
  options: DocumentsOptions,
  cause?: Cause,
): AsyncGenerator<AnsweringState> {
  yield byDocuments(await extractive(question, options), cause);
}

function extractive(question: string, options: DocumentsOptions): Promise<Answer> {
  const { generation, model, splitTerms, reader, signal, inTurn = atOnce } = options;
  const parts = { generation, model, splitTerms, reader, ...(signal && { signal }) };
  return inTurn(() => answerQuestion(question, parts), signal);
}

/** Says that the documents do not say: the model has read the passages and tells so. */
export async function* findNothing(
  question: string,
  options: DocumentsOptions,
): AsyncGenerator<AnsweringState> {
  yield byDocuments(asNotFound(await extractive(question, options)));
}

function asNotFound(answer: Answer): Answer {
  if (answer.kind !== "answered") return answer;
  const { citations, confidence, fault } = answer;
  const nearest = citations.map(({ passage, document }) => ({ passage, document }));
  return { kind: "notFound", nearest, confidence, ...(fault !== undefined && { fault }) };
}
