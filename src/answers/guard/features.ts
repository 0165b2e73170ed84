import { splitSentences } from "../../passages/sentences.js";
import { splitWords } from "../../passages/terms.js";
import { unsupportedDate } from "./check-dates.js";
import { unsupportedName } from "./check-names.js";
import { wrongNegation } from "./check-negation.js";
import { unsupportedNumber } from "./check-numbers.js";
import type { GuardParts } from "./claim.js";
import { readEvidence } from "./evidence.js";
import { readSentence } from "./reading.js";

/** What of a claim stands in a text that is to support it; shares are from 0 to 1, flags 0 or 1. */
export interface SupportFeatures {
  /** Of the words as written, small ones too. */
  readonly words: number;
  /** Of the terms, and of them in the sentence that has most of them. */
  readonly terms: number;
  readonly inOneSentence: number;
  /** Of the words, in the claim's sentence that has the fewest there. */
  readonly leastSentence: number;
  /** Of the pairs of neighboring words. */
  readonly pairs: number;
  /** Length of the longest run of words that stands in the text, as a share of the claim. */
  readonly longestRun: number;
  /** Whether it says nothing of its writer, unless the text does so too. */
  readonly impersonal: number;
  /** Whether it is no question. */
  readonly stated: number;
  /** Whether names, numbers and dates, and negations agree. */
  readonly names: number;
  readonly numbers: number;
  readonly negations: number;
  /** How much there is to read: the logarithm of the text's words. */
  readonly length: number;
  /** The logarithm of the claim's words. */
  readonly claimLength: number;
}

/** Compares a claim with a text, as {@link support} weighs it. */
export function supportFeatures(
  claim: string,
  evidence: string,
  { splitTerms }: Pick<GuardParts, "splitTerms">,
): SupportFeatures {
  const said = splitWords(claim);
  const told = splitWords(evidence);
  const read = readSentence(claim, splitTerms);
  const held = readEvidence(evidence, { start: 0, end: evidence.length }, [], splitTerms);
  const terms = [...new Set(splitTerms(claim))];
  const known = new Set(splitTerms(evidence));
  const toldWords = new Set(told);
  const flag = (fault: string | undefined): number => (fault === undefined ? 1 : 0);
  return {
    words: share(said, toldWords),
    terms: share(terms, known),
    inOneSentence: Math.max(
      0,
      ...held.sentences.map(({ text }) => share(terms, new Set(splitTerms(text)))),
    ),
    leastSentence: Math.min(
      1,
      ...splitSentences(claim).map(({ start, end }) =>
        share(splitWords(claim.slice(start, end)), toldWords),
      ),
    ),
    pairs: share(pairs(said), new Set(pairs(told))),
    longestRun: longestRun(said, told) / Math.max(1, said.length),
    impersonal: said.some((word) => personal.test(word) && !toldWords.has(word)) ? 0 : 1,
    stated: /[?？]/u.test(claim) ? 0 : 1,
    names: flag(unsupportedName(read, held)),
    numbers: flag(unsupportedNumber(read, held) ?? unsupportedDate(read, held)),
    negations: flag(wrongNegation(read, held)),
    length: Math.log1p(told.length),
    claimLength: Math.log1p(said.length),
  };
}

const personal = /^(?:i|i['’](?:m|ve|d|ll)|me|my|mine)$/u;

/** The share of some items that a set has; 1 when there are none. */
function share(items: readonly string[], known: ReadonlySet<string>): number {
  return items.length === 0 ? 1 : items.filter((item) => known.has(item)).length / items.length;
}

/** Each word with the next one, as one text. */
function pairs(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at] ?? ""} ${word}`);
}

/** The length of the longest run of words that both texts have. */
function longestRun(one: readonly string[], other: readonly string[]): number {
  let longest = 0;
  let row = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const next = new Array<number>(other.length + 1).fill(0);
    for (const [at, told] of other.entries()) {
      if (told === word) next[at + 1] = (row[at] ?? 0) + 1;
    }
    longest = Math.max(longest, ...next);
    row = next;
  }
  return longest;
}
