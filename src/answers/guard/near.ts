import type { ReadSentence } from "./reading.js";
import { isPastForm } from "./verbs.js";

/** Terms and how much each belongs to a place in a sentence. */
export type Surroundings = ReadonlyMap<string, number>;

/** Words farther away than this do not belong to a place. */
const reach = 8;

/**
 * The terms around a word of a sentence, the nearer the weightier; those of other clauses weigh a third.
 * A verb of the past and a name weigh the same wherever they stand: they say what happened there.
 *
 * @param at the place of the first word of what they surround, `length` words long.
 */
export function surroundings({ words }: ReadSentence, at: number, length = 1): Surroundings {
  const weights = new Map<string, number>();
  const clause = (words[at] ?? words.at(-1))?.clause;
  for (const [index, word] of words.entries()) {
    const distance = index < at ? at - index : index - (at + length) + 1;
    const isFirm = isPastForm(word.text) || /^\p{Lu}/u.test(word.text);
    if (distance <= 0 || distance > (isFirm ? 2 * reach : reach)) continue;
    const away = isFirm ? 1 : 1 + distance;
    const weight = (word.clause === clause ? 1 : 1 / 3) / away;
    for (const term of word.terms) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  }
  return weights;
}

/** How near the same terms stand to a place in another sentence; 0 when none does. */
export function affinity(sentence: ReadSentence, at: number, around: Surroundings): number {
  const there = surroundings(sentence, at, 1);
  let sum = 0;
  for (const [term, weight] of around) sum += weight * (there.get(term) ?? 0);
  return sum;
}

/** Whether a sentence has one of the terms. */
export function shares({ words }: ReadSentence, terms: Iterable<string>): boolean {
  const wanted = new Set(terms);
  return words.some((word) => word.terms.some((term) => wanted.has(term)));
}
