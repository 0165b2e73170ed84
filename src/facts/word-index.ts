/** Finds numbered texts by their words. */
export interface WordIndex {
  /** Numbers of the texts that have, for each of the words, one that begins with it; ascending. */
  withAll(words: readonly string[]): number[];
  /**
   * Returns for each text, by its number, the sum of what each word is worth to it: the best likeness
   * that a word of the text has to it.
   *
   * @param likeness of two words, from 0 (not alike) to 1.
   */
  likeness(
    words: readonly string[],
    likeness: (word: string, known: string) => number,
  ): Float32Array;
}

/**
 * Makes an index of texts, which are numbered from 0 in their order. All words with the same first
 * letter are looked through: that takes less than a millisecond, and there is nothing to sort first.
 *
 * @param texts the words of each.
 */
export async function createWordIndex(
  texts: Iterable<readonly string[]>,
  breathe: () => Promise<void>,
): Promise<WordIndex> {
  const postings = new Map<string, number[]>();
  let size = 0;
  for (const words of texts) {
    for (const word of words) add(postings, word, size);
    size += 1;
    await breathe();
  }
  const entries = [...postings].map(([word, texts]): Entry => ({ word, texts }));
  const byLetter = groupByLetter(entries);
  return {
    withAll(words) {
      // How many of the words a text has so far.
      const found = new Uint8Array(size);
      const wanted = words.slice(0, mostWords);
      for (const [done, beginning] of wanted.entries()) {
        for (const { word, texts } of byLetter.get(beginning.charAt(0)) ?? []) {
          if (!word.startsWith(beginning)) continue;
          for (const text of texts) if (found[text] === done) found[text] = done + 1;
        }
      }
      const all: number[] = [];
      for (let text = 0; text < size; text++) if (found[text] === wanted.length) all.push(text);
      return all;
    },
    likeness(words, likeness) {
      const sums = new Float32Array(size);
      for (const word of words.slice(0, mostWords)) {
        const best = mostLike(entries, size, (known) => likeness(word, known));
        for (let text = 0; text < size; text++) sums[text] = (sums[text] ?? 0) + (best[text] ?? 0);
      }
      return sums;
    },
  };
}

/** More are not looked for: nobody types them, and `withAll` counts in bytes. */
const mostWords = 30;

/** A word, and the numbers of the texts that have it, ascending. */
interface Entry {
  readonly word: string;
  readonly texts: readonly number[];
}

function groupByLetter(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const letter = entry.word.charAt(0);
    const group = groups.get(letter);
    if (group) group.push(entry);
    else groups.set(letter, [entry]);
  }
  return groups;
}

function add(postings: Map<string, number[]>, word: string, text: number): void {
  const texts = postings.get(word);
  if (!texts) postings.set(word, [text]);
  else if (texts.at(-1) !== text) texts.push(text);
}

function mostLike(
  entries: readonly Entry[],
  size: number,
  likeness: (known: string) => number,
): Float32Array {
  const best = new Float32Array(size);
  for (const { word, texts } of entries) {
    const like = likeness(word);
    if (like === 0) continue;
    for (const text of texts) if (like > (best[text] ?? 0)) best[text] = like;
  }
  return best;
}
