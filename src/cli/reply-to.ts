import type { Answering } from "../compose.js";
import type { AnsweredQuestion, AskOptions } from "../library/library.js";
import { writeAnswer } from "../library/write-answer.js";
import { standAlone } from "../retrieval/follow-up.js";

/**
 * Answers a message: by the chat model where there is one, else in the documents' words.
 *
 * @throws the signal's reason when it aborts.
 */
export async function replyTo(
  { writer, answer }: Answering,
  message: string,
  { earlier = [], signal }: Pick<AskOptions, "earlier" | "signal"> = {},
): Promise<AnsweredQuestion> {
  if (writer) return writeAnswer(writer, message, { earlier, signal });
  const question = standAlone(message, earlier);
  return { kind: "asked", question, answer: await answer(question, signal) };
}
