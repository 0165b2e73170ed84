import type { TermWord } from "./term-words.js";

/** A place where a term stands: `words.slice(start, end)`. */
export interface TermPlace {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Whether no word at its edges is a verb there. */
  readonly isSure: boolean;
}

/** How long a term may be, in words. */
const longest = 7;

/**
 * Finds what may be a term among words with no mark between: up to seven words, a noun at the end,
 * small words only inside and only after a noun, no participle before "to" or "with".
 * @param isRepeated whether a term may go on from one word to the next.
 */
export function* termsIn(
  words: readonly TermWord[],
  isRepeated: (first: TermWord, second: TermWord) => boolean,
): Generator<TermPlace> {
  for (let start = 0; start < words.length; start += 1) {
    if (words[start]?.mayOpen !== true) continue;
    let before = "";
    const end = Math.min(words.length, start + longest);
    for (let at = start; at < end; at += 1) {
      const word = words[at];
      if (!word || !mayGoOn(words, start, at, isRepeated)) break;
      const key = `${before}${word.key}`;
      before += `${word.key} `;
      if (mayEnd(words, start, at))
        yield { key, start, end: at + 1, isSure: isSure(words, start, at) };
    }
  }
}

function mayGoOn(
  words: readonly TermWord[],
  start: number,
  at: number,
  isRepeated: (first: TermWord, second: TermWord) => boolean,
): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (word?.mayStand !== true) return false;
  if (at === start || !before) return true;
  if (word.isArticle && !before.isPreposition) return false;
  // "Relating to", "dealing with" and "applicable to" are no nouns; "processing of" is one.
  if (word.isPreposition && (!before.mayClose || (before.isIng && word.lower !== "of")))
    return false;
  return isRepeated(before, word);
}

function mayEnd(words: readonly TermWord[], start: number, at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (word?.mayClose !== true) return false;
  if (at === start) return word.isSubject;
  return !word.isIng || (before?.mayClose === true && !before.isIng);
}

/**
 * "The opening address" and "Presiding Officer" begin with no verb, "by combating crime" does;
 * "packet switching was" ends with none, "information relating to" does.
 */
function isSure(words: readonly TermWord[], start: number, at: number): boolean {
  const [before, first, last, after] = [words[start - 1], words[start], words[at], words[at + 1]];
  if (first?.isIng === true) {
    const isName = start > 0 && isCapital(first) && isCapital(words[start + 1]);
    if (!isName && !pointers.has(before?.lower ?? "")) return false;
  }
  return last?.isIng !== true || !objects.has(after?.lower ?? "");
}

const isCapital = (word: TermWord | undefined): boolean => /^\p{Lu}/u.test(word?.text ?? "");

/** Before a noun. */
const pointers: ReadonlySet<string> = new Set(
  "a an the its their his her our your my this that these those each every any some no".split(" "),
);
/** What follows a verb. */
const objects: ReadonlySet<string> = new Set([...pointers, "to", "with", "from", "into", "out"]);
