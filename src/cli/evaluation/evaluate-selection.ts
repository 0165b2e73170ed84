import type { Answer } from "../../answers/answer.js";
import type { Passage } from "../../passages/passage.js";
import type { SearchableAnswering } from "../../library/create-answering.js";
import type { Grades } from "../read-beir.js";
import { timed } from "../timed.js";
import { confidenceOf, saidIn } from "./evaluate-reading.js";
import type { ReadingQuestion } from "./read-reading-set.js";
import type { Selection } from "./selection-measures.js";

export interface Judged {
  /** Of each query the entries that were judged for it, and their grades; 0 is not right. */
  readonly grades: Grades;
  /** The number of the passage of each entry that has one. */
  readonly passages: ReadonlyMap<string, number>;
  /** The entry that a passage is. */
  readonly entryOf: (passage: Passage) => string | undefined;
}

/**
 * Has each question that was judged answered from the entries that were judged for it alone. Where one
 * of them is right, it has to answer again and again, each time without what it said before, until it
 * comes to a right one.
 *
 * @throws what `answer` throws, and the signal's reason when it aborts.
 */
export async function evaluateSelection(
  answer: SearchableAnswering["answer"],
  questions: readonly ReadingQuestion[],
  { grades, passages, entryOf, signal }: Judged & { readonly signal: AbortSignal },
): Promise<Selection[]> {
  const selections: Selection[] = [];
  for (const { id, text } of questions) {
    const judged = grades.get(id);
    if (!judged) continue;
    signal.throwIfAborted();
    const entries = [...judged.keys()].filter((entry) => passages.has(entry));
    const say = (left: readonly string[], always: boolean): Promise<Answer> => {
      const among = new Set(left.flatMap((entry) => passages.get(entry) ?? []));
      return answer(text, signal, { always, among });
    };
    const { value, ms } = await timed(() => say(entries, false));
    const answerable = [...judged.values()].some((grade) => grade > 0);
    const rank = answerable
      ? await rankOfRight(entries, (left) => say(left, true), {
          entryOf,
          isRight: (entry) => (judged.get(entry) ?? 0) > 0,
        })
      : undefined;
    selections.push({ answerable, rank, said: saidIn(value), confidence: confidenceOf(value), ms });
  }
  return selections;
}

/** At which answer, counted from 1, it first says an entry that is right; undefined when it never does. */
async function rankOfRight(
  entries: readonly string[],
  say: (left: readonly string[]) => Promise<Answer>,
  { entryOf, isRight }: Pick<Judged, "entryOf"> & { readonly isRight: (entry: string) => boolean },
): Promise<number | undefined> {
  const left = new Set(entries);
  for (let rank = 1; left.size > 0; rank++) {
    const answer = await say([...left]);
    const cited = answer.kind === "answered" ? answer.citations[0]?.passage : undefined;
    const entry = cited && entryOf(cited);
    if (entry === undefined || !left.delete(entry)) return undefined;
    if (isRight(entry)) return rank;
  }
  return undefined;
}
