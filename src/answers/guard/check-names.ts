import { bare, ordinaryEnding } from "./bare-word.js";
import { allOf } from "./evidence.js";
import type { Evidence } from "./evidence.js";
import { isKnownName } from "./known-name.js";
import { isElsewhere } from "./other-name.js";
import { readNames } from "./read-names.js";
import type { NameAt } from "./read-names.js";
import type { ReadSentence, Word } from "./reading.js";

/**
 * Finds a name in a claim that the evidence does not have, or that it puts where the claim has another
 * one: who stands before a clause's words, and who follows a word.
 *
 * @returns The name as the claim writes it, `undefined` when all are supported.
 */
export function unsupportedName(claim: ReadSentence, evidence: Evidence): string | undefined {
  const names = namesOf(claim, evidence);
  const words = names.flatMap((name) => name.words);
  const missing = words.find((word) => !isKnownName(word, evidence));
  if (missing !== undefined) return missing.text;
  const swapped = names.find(
    (name) => isMixed(name, evidence) || isElsewhere(name, claim, evidence),
  );
  return swapped?.words.map(({ text }) => text).join(" ");
}

/** The names of a claim: its first word is one when the passage writes it like one, or has no such word. */
export function namesOf(claim: ReadSentence, evidence: Evidence): NameAt[] {
  return readNames(claim, (first) => {
    const written = allOf(evidence).flatMap(({ words }) =>
      words.filter(({ lower }) => lower === bare(first.lower)),
    );
    if (written.length > 0)
      return (
        written.every(({ text }) => /^\p{Lu}/u.test(text)) && written.some(({ start }) => start > 0)
      );
    return (
      !ordinaryEnding.test(first.lower) && !first.terms.some((term) => evidence.terms.has(term))
    );
  });
}

/** "Ada Jones", where the passage has "Ada Holt" and "Bo Jones" alone. */
function isMixed({ words }: NameAt, evidence: Evidence): boolean {
  return words.some((second, index) => {
    const first = words[index - 1];
    if (first === undefined) return false;
    const all = allOf(evidence).flatMap((sentence) =>
      sentence.words.map((word, at) => ({ word, run: capitalsBehind(sentence.words, at) })),
    );
    const isCapital = (word: Word | undefined): boolean =>
      word !== undefined && /^\p{Lu}/u.test(word.text) && word.terms.length > 0;
    const firsts = all.filter(({ word }) => bare(word.lower) === bare(first.lower));
    return (
      firsts.length > 0 &&
      firsts.every(
        ({ run }) =>
          isCapital(run[0]) && !run.some(({ lower }) => bare(lower) === bare(second.lower)),
      )
    );
  });
}

/** The words with a capital that follow a word at once. */
function capitalsBehind(words: readonly Word[], at: number): readonly Word[] {
  const end = words.findIndex(({ text }, index) => index > at && !/^\p{Lu}/u.test(text));
  return words.slice(at + 1, end < 0 ? undefined : end);
}
