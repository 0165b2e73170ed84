import type { AnsweringState } from "../answers/generated/answering-state.js";
import type { Writer, WriteOptions } from "./create-writer.js";
import type { AnsweredQuestion, AskOptions } from "./library.js";

export type WriteAnswerOptions = WriteOptions & Pick<AskOptions, "onWriting" | "earlier">;

/**
 * Has the answer to a message written to its end.
 *
 * @param message What was asked now, cleaned.
 * @throws the signal's reason when it aborts; `onWriting` hears nothing from then on.
 */
export async function writeAnswer(
  writer: Writer,
  message: string,
  { onWriting, earlier, ...options }: WriteAnswerOptions = {},
): Promise<AnsweredQuestion> {
  const question = await writer.standAlone(message, { ...options, earlier });
  let done: Extract<AnsweringState, { kind: "done" }> | undefined;
  for await (const state of writer.write(question, options)) {
    options.signal?.throwIfAborted();
    if (state.kind === "done") done = state;
    else onWriting?.({ sentences: state.sentences, citations: state.citations }, question);
  }
  if (!done) throw new Error("Cannot answer as the writing of the answer has no end");
  const { answer, by, cut, note, reason } = done;
  const why = { ...(note && { note }), ...(reason !== undefined && { reason }) };
  return { kind: "asked", question, answer, writing: { by, cut, ...why } };
}
