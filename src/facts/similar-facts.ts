import type { NamedFact } from "./fact-names.js";
import { foldedWords, foldText } from "./fold-text.js";
import type { WordIndex } from "./word-index.js";

/** How many letters must be put in, left out or changed to make one word of the other. */
export type EditDistance = (one: string, other: string) => number;

/** Less alike is no name like it. */
const leastLikeness = 0.5;
const leastWordLikeness = 0.6;
/** More words of an unknown name are not compared. */
const mostWords = 8;

/**
 * Returns the numbers of the facts with names like it, best first: twice the likenesses of their
 * words by the number of words of both, as Dice has it for equal words. No two have the same name.
 *
 * @param words of the names and other names of each fact, numbered as `facts`.
 */
export function similarFacts(
  facts: readonly NamedFact[],
  words: WordIndex,
  name: string,
  { limit, editDistance }: { readonly limit: number; readonly editDistance: EditDistance },
): NamedFact[] {
  const wanted = foldedWords(foldText(name)).slice(0, mostWords);
  const sums = words.likeness(wanted, (a, b) => likeness(a, b, editDistance));
  const alike: { readonly named: NamedFact; readonly like: number }[] = [];
  for (const [number, named] of facts.entries()) {
    const sum = sums[number] ?? 0;
    // No name of as many words could be like it.
    if (2 * sum < leastLikeness * (wanted.length + sum)) continue;
    const like = Math.max(...[named.name, ...named.aliases].map((one) => share(sum, wanted, one)));
    if (like >= leastLikeness) alike.push({ named, like });
  }
  const best = new Map<string, NamedFact>();
  for (const { named } of alike.sort((a, b) => b.like - a.like)) {
    if (best.size < limit && !best.has(named.name)) best.set(named.name, named);
  }
  return [...best.values()];
}

/** The sum may be of words of several names; none is more than its words. */
function share(sum: number, wanted: readonly string[], name: string): number {
  const count = foldedWords(name).length;
  return (2 * Math.min(sum, count)) / (wanted.length + count);
}

/** The share of the letters that stay, 0 where it is too small. */
function likeness(one: string, other: string, editDistance: EditDistance): number {
  if (one === other) return 1;
  const longer = Math.max(one.length, other.length);
  const most = Math.floor((1 - leastWordLikeness) * longer);
  if (Math.abs(one.length - other.length) > most || differingLetters(one, other) > 2 * most)
    return 0;
  const distance = editDistance(one, other);
  return distance > most ? 0 : 1 - distance / longer;
}

/** How many letters only one of the words has; an edit changes it by two at most. */
function differingLetters(one: string, other: string): number {
  let differing = lettersOf(one) ^ lettersOf(other);
  let count = 0;
  for (; differing !== 0; differing &= differing - 1) count += 1;
  return count;
}

/** A bit for each letter that occurs; some letters share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}
