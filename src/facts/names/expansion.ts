import { englishStopWords } from "../../passages/stop-words.js";

interface Expansion {
  readonly text: string;
  readonly from: number;
}

interface Part {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the words at the end of a text that a short form stands for. Every letter of the short form
 * is found in order, as Schwartz and Hearst do; beyond them, no word but a small one may hold none, and
 * each holds one at its beginning. Words that begin with all of theirs come before others.
 */
export function expansionBefore(text: string, short: string): Expansion | undefined {
  const [letters, words] = [lettersOf(short), wordsOf(text)];
  const { length } = letters;
  // Schwartz and Hearst: min(|A| + 5, |A| × 2) words; small ones come on top here.
  const reach = Math.min(Math.min(length + 5, length * 2) + 3, words.length);
  const counts = Array.from({ length: reach }, (_, i) => i + 1);
  const ways = length > 2 ? [startsWith, holdsInOrder] : [startsWith];
  for (const holds of ways) {
    for (const count of counts) {
      const chosen = words.slice(words.length - count);
      const [first] = chosen;
      if (!first || isBroken(text, chosen)) break;
      // Within one word a few letters are found by chance.
      if (holds === holdsInOrder && count === 1 && length > 3) continue;
      if (!mayOpen(first.text) || !stands(letters, named(chosen, short), holds)) continue;
      const long = longForm(text, first.from);
      if (isLongForm(long, short)) return { text: long, from: first.from };
    }
  }
  return undefined;
}

/** On one line, without a possessive's ending. */
const longForm = (text: string, from: number): string =>
  text
    .slice(from)
    .trim()
    .replace(/\s+/gu, " ")
    .replace(/["”'’,]+$|\s?['’]s$/gu, "");

/** In "World Conference/Lyon Summit (WC-Lyon)" the word after a name that stands there whole may be left out. */
function named(words: readonly Part[], short: string): readonly Part[] {
  const before = words.at(-2)?.text ?? "";
  return before.length > 3 && short.split("-").slice(1).includes(before)
    ? words.slice(0, -1)
    : words;
}

/** Whether a word holds letters of a short form, the first of them at its beginning. */
type Holds = (word: string, letters: readonly string[]) => boolean;

const startsWith: Holds = (word, letters) => word.startsWith(letters.join(""));

/** "deoxyribonucleic" holds d and n. */
const holdsInOrder: Holds = (word, letters) => {
  let at = 0;
  for (const letter of letters) {
    const found = word.indexOf(letter, at);
    if (found < 0 || (at === 0 && found > 0)) return false;
    at = found + 1;
  }
  return true;
};

const lettersOf = (short: string): readonly string[] =>
  short
    .replace(/(?<=\p{Lu})s$/u, "")
    .toLowerCase()
    .normalize("NFD")
    .match(/[\p{L}\p{N}]/gu) ?? [];

function wordsOf(text: string): Part[] {
  const found = [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?/gu)];
  return found.slice(-40).map(({ 0: word, index }) => ({
    text: word,
    from: index,
    to: index + word.length,
  }));
}

/** A long form stands within one clause. */
function isBroken(text: string, parts: readonly Part[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return true;
  const rest = text.slice(last.to);
  const within = text.slice(first.from, last.to);
  return /[;:()"“”.!?]|\s[–—]\s/u.test(within) || !/^["”'’]?,?\s*$/u.test(rest);
}

const mayOpen = (word: string): boolean =>
  !/^\p{Ll}$/u.test(word) &&
  !/^\p{N}+(?:st|nd|rd|th)?$/u.test(word) &&
  !englishStopWords.has(word.toLowerCase());

/** Whether letters stand for words, each in order and none but small ones left out. */
function stands(letters: readonly string[], words: readonly Part[], holds: Holds): boolean {
  const plain = words.map(({ text }) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, ""));
  return fits(0, 0);

  /** Whether the letters from `at` on stand for the words from `word` on. */
  function fits(at: number, word: number): boolean {
    const current = plain[word];
    if (current === undefined) return at === letters.length;
    if (word > 0 && isSmall(current) && fits(at, word + 1)) return true;
    for (let to = at + 1; to <= letters.length; to += 1) {
      if (!holds(current, letters.slice(at, to))) return false;
      if (fits(to, word + 1)) return true;
    }
    return false;
  }
}

const isSmall = (word: string): boolean => small.has(word);
const small: ReadonlySet<string> = new Set(
  "of the and for on in to a an at by with de la du des der und für von del et y e s".split(" "),
);

/** Longer than its short form, and neither another abbreviation nor the same one with more. */
function isLongForm(long: string, short: string): boolean {
  return (
    long.length > short.length &&
    !/^\p{Lu}+$/u.test(long) &&
    !wordsOf(long).some(({ text }) => text === short)
  );
}
