import type { Answer } from "../../answers/answer.js";
import type { SearchableAnswering } from "../../library/create-answering.js";
import { timed } from "../timed.js";
import type { ReadingQuestion } from "./read-reading-set.js";
import type { Reading, Said } from "./reading.js";

type Ask = SearchableAnswering["answer"];

/**
 * Has questions answered one after another, and those that are not answered once more, when it has to.
 * The second time does not count into the milliseconds.
 *
 * @throws what `answer` throws, and the signal's reason when it aborts.
 */
export async function evaluateReading(
  answer: Ask,
  questions: readonly ReadingQuestion[],
  signal: AbortSignal,
): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const { text, answers: golds, answerable } of questions) {
    signal.throwIfAborted();
    const { value, ms } = await timed(() => answer(text, signal));
    const said = saidIn(value);
    // What is answered would be answered alike.
    const forced = said ?? saidIn(await answer(text, signal, { always: true }));
    readings.push({ golds, answerable, said, forced, confidence: confidenceOf(value), ms });
  }
  return readings;
}

/** A message that asks nothing is not answered. */
export function confidenceOf(answer: Answer): number {
  return answer.kind === "notAsked" ? 0 : answer.confidence;
}

/** The span of an answer is what it offers as such, else its first sentence. */
export function saidIn(answer: Answer): Said | undefined {
  const [first, ...others] = answer.kind === "answered" ? answer.sentences : [];
  if (!first) return undefined;
  const { text, lead } = first;
  return {
    sentences: [text, ...others.map((other) => other.text)],
    span: lead ? text.slice(lead.start, lead.end) : text,
  };
}
