import type { Evidence } from "./evidence.js";
import { allOf } from "./evidence.js";
import { readNames } from "./read-names.js";
import type { ReadSentence, Word } from "./reading.js";
import { isSameRegion } from "./region-names.js";

/**
 * Finds a name in a sentence whose language is not that of its evidence. Languages write names in
 * their own ways ("Vereinte Nationen"), and German all nouns with a capital: only two
 * words in a row that the evidence does not have, or letters that it has not, are a name that it does
 * not support.
 */
export function unsupportedForeignName(
  claim: ReadSentence,
  evidence: Evidence,
): string | undefined {
  const isLatin = [...evidence.words].some((word) => /\p{Script=Latin}/u.test(word));
  const texts = allOf(evidence).map(({ text }) => text);
  const names = readNames(claim, () => false);
  const fault = names.find(({ words }) => {
    const written = words.filter(({ text }) => /\p{Script=Latin}/u.test(text));
    if (!isLatin || written.length === 0) return false;
    const isLetters = written.length === 1 && /^\p{Lu}[\p{Lu}\d]+$/u.test(written[0]?.text ?? "");
    if (written.length < 2 && !isLetters && /\p{Script=Latin}/u.test(claim.text[0] ?? ""))
      return false;
    if (isSameRegion(words.map(({ text }) => text).join(" "), texts)) return false;
    const known = written.map((word) => isLike(word, evidence) || isSameRegion(word.text, texts));
    return written.length === 1
      ? !known[0]
      : known.some((is, at) => at > 0 && !is && !known[at - 1]);
  });
  return fault?.words.map(({ text }) => text).join(" ");
}

/** Whether the evidence has the word, or one that begins alike. */
function isLike({ lower }: Word, { words }: Evidence): boolean {
  const begin = plain(lower).slice(0, 4);
  return [...words].some(
    (word) => word === lower || (begin.length === 4 && plain(word).startsWith(begin)),
  );
}

const plain = (word: string): string =>
  word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("k", "c");
