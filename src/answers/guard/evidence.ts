import type { Span } from "../../documents/document.js";
import type { TermSplitter } from "../../passages/terms.js";
import { passageSentences, readSentence } from "./reading.js";
import type { ReadSentence, Word } from "./reading.js";
import { wordKey } from "./opposites.js";

/** What a claim is held against, read. */
export interface Evidence {
  /** All of the passage, in order. */
  readonly sentences: readonly ReadSentence[];
  /** Those of them that the quote stands in, at least one. */
  readonly quoted: readonly ReadSentence[];
  /** The title and the headings above the passage. */
  readonly context: readonly ReadSentence[];
  /** The terms of all of it. */
  readonly terms: ReadonlySet<string>;
  /** The words of all of it in lower case, and their keys; see {@link wordKey}. */
  readonly words: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
}

/** Reads a passage, in which a quote stands at `span`. */
export function readEvidence(
  passage: string,
  span: Span,
  context: readonly string[],
  splitTerms: TermSplitter,
): Evidence {
  const placed = passageSentences(passage).map((sentence) => ({
    isQuoted: sentence.start < span.end && span.start < sentence.end,
    read: readSentence(sentence.text, splitTerms),
  }));
  const sentences = placed.map(({ read }) => read);
  const quoted = placed.filter(({ isQuoted }) => isQuoted).map(({ read }) => read);
  const headings = context.map((text) => readSentence(text, splitTerms));
  const words = [...sentences, ...headings].flatMap((sentence) => sentence.words);
  return {
    sentences,
    quoted,
    context: headings,
    terms: new Set(words.flatMap(({ terms }) => terms)),
    words: new Set(words.flatMap(({ lower }) => [lower, ...lower.split(/[-.'&]/)])),
    keys: new Set(words.map(({ lower }) => wordKey(lower))),
  };
}

/** All sentences, the headings last. */
export function allOf({ sentences, context }: Evidence): readonly ReadSentence[] {
  return [...sentences, ...context];
}

/** The terms of words, with repeats. */
export function termsOf(words: readonly Word[]): string[] {
  return words.flatMap(({ terms }) => terms);
}

/** What a sentence says of terms and numbers, to tell which sentences are about the same. */
function marksOf({ words, numbers, dates }: ReadSentence): string[] {
  const values = numbers.flatMap((number) => number.values.map(String));
  const days = dates.flatMap(({ readings }) =>
    readings.flatMap(({ year, month, day }) => [year, `${month}-${day}`].map(String)),
  );
  return [...termsOf(words), ...values, ...days];
}

/**
 * The share of what a claim says that a sentence says too, from 0 to 1.
 *
 * @param without terms and numbers that do not count.
 */
export function shareSaid(
  claim: ReadSentence,
  sentence: ReadSentence,
  without: readonly string[] = [],
): number {
  const wanted = new Set(marksOf(claim).filter((mark) => !without.includes(mark)));
  const said = new Set(marksOf(sentence));
  return wanted.size === 0 ? 0 : [...wanted].filter((mark) => said.has(mark)).length / wanted.size;
}

/** The quoted sentences, and those that say about as much of a claim as the one that says most. */
export function aligned(
  claim: ReadSentence,
  { sentences, quoted }: Evidence,
  without: readonly string[] = [],
): readonly ReadSentence[] {
  const shares = sentences.map((sentence) => shareSaid(claim, sentence, without));
  const most = Math.max(...shares);
  return sentences.filter(
    (sentence, index) => quoted.includes(sentence) || (shares[index] ?? 0) >= 0.8 * most,
  );
}
