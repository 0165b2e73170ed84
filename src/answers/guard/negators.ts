import type { ReadSentence, Word } from "./reading.js";

/** A word that denies, and the words that it denies. */
export interface Negation {
  readonly word: Word;
  /** The terms behind it, the first one what is denied most of all; up to four words of its clause. */
  readonly terms: readonly string[];
}

const plain = new Set(
  `no not never none neither nor without cannot nobody nothing nowhere hardly barely scarcely
   nicht kein keine keinen keiner nie ne pas jamais sans sin nunca jamás não nem`.split(/\s+/),
);
/** Verbs and nouns that deny what follows them. */
const verbs =
  /^(?:fail(?:s|ed|ing|ure)?|refus(?:e|es|ed|ing|al)|declin(?:e|es|ed|ing)|unable|lack(?:s|ed|ing)?)$/u;

const scopeWords = 4;

/** Whether a word denies what stands behind it. */
function isNegator(words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (word === undefined) return false;
  const { lower } = word;
  const next = words[index + 1]?.lower ?? "";
  if (lower.endsWith("n't")) return true;
  if (lower === "not" && (next === "only" || next === "just" || next === "merely")) return false;
  // "no later than", "No. 5", "no doubt"
  if (lower === "no" && (next === "doubt" || words[index + 2]?.lower === "than")) return false;
  if (/^(?:declin|refus)/u.test(lower)) return next === "to";
  return plain.has(lower) || verbs.test(lower);
}

/** The negations of a sentence, in order; two that cancel each other ("not ... without") are none. */
export function negationsOf({ words }: ReadSentence): Negation[] {
  const found = words.flatMap((word, index) => {
    if (!isNegator(words, index)) return [];
    const behind = words.slice(index + 1).filter((other) => other.terms.length > 0);
    const same = behind.filter(({ clause }) => clause === word.clause);
    const scope = (same.length > 0 ? same : behind).slice(0, scopeWords);
    return [{ word, terms: scope.flatMap(({ terms }) => terms) }];
  });
  return found.filter(({ word }, index) => !cancels(found, index, word));
}

function cancels(all: readonly Negation[], index: number, word: Word): boolean {
  const isOpen = (other: Word | undefined): boolean =>
    other !== undefined && /^(?:not|cannot|no|never)$|n't$/u.test(other.lower);
  const next = all[index + 1]?.word;
  const previous = all[index - 1]?.word;
  const pairs = (one: Word | undefined, other: Word | undefined): boolean =>
    isOpen(one) && (other?.lower === "without" || verbs.test(other?.lower ?? ""));
  return (
    pairs(word, next) ||
    pairs(previous, word) ||
    (word.lower === "without" && isOpen(next)) ||
    (previous?.lower === "without" && isOpen(word))
  );
}

/** Whether one of the negations stands in a clause, or denies the word. */
export function isDenied(sentence: ReadSentence, word: Word): boolean {
  return negationsOf(sentence).some(
    ({ word: negator, terms }) =>
      negator.clause === word.clause || word.terms.some((term) => terms.includes(term)),
  );
}
