import { atOnce } from "../answers/generated/answer-by-documents.js";
import type { InTurn } from "../answers/generated/answer-by-documents.js";
import { cleanQuestion } from "../retrieval/clean-question.js";
import { standAlone } from "../retrieval/follow-up.js";
import { readMore } from "../retrieval/more.js";
import type { Answering } from "./create-answering.js";
import type { AnsweredQuestion, AskOptions } from "./library.js";
import { writeAnswer } from "./write-answer.js";

export interface AnswerByOptions extends AskOptions {
  /** Does what takes the processor, not what waits for a model. @default at once */
  readonly inTurn?: InTurn | undefined;
}

/**
 * Answers a message from one generation of the index: by the chat model where there is one, else in the
 * documents' words.
 *
 * @param message as it was sent.
 * @throws the signal's reason when it aborts.
 */
export async function answerBy(
  { writer, answer }: Answering,
  message: string,
  { inTurn = atOnce, byDocuments = false, ...options }: AnswerByOptions = {},
): Promise<AnsweredQuestion> {
  const cleaned = cleanQuestion(message);
  const question = standAlone(cleaned, options.earlier ?? []);
  if (!writer) return { kind: "asked", question, answer: await answer(question, options.signal) };
  // What comes next is told by rules: a model would tell the same again.
  const isMore = readMore(question).times > 0;
  if (!byDocuments && !isMore) return writeAnswer(writer, cleaned, { ...options, inTurn });
  const said = await inTurn(() => answer(question, options.signal), options.signal);
  return { kind: "asked", question, answer: said, writing: { by: "documents", cut: 0 } };
}
