import type { DatedSentence } from "./dated-sentence.js";
import { isUnknownThing } from "./definite-nouns.js";
import { isKnownPronoun } from "./pronouns.js";
import { isVagueSubject } from "./vague-subject.js";

export interface StandsAloneOptions {
  /** Whether the reader is told what "it" at its beginning stands for. */
  readonly isItKnown: boolean;
  /** What the document's title and headings name, in lower case: which "the city" is. */
  readonly known: ReadonlySet<string>;
}

/**
 * Whether an English sentence is understood without the ones before it: no pronoun points out of it,
 * its subject is more than "the decision", and it tells which city "the city" is.
 */
export function standsAlone(
  sentence: DatedSentence,
  { isItKnown, known }: StandsAloneOptions,
): boolean {
  const { dates } = sentence;
  const words = isItKnown ? withName(sentence.words) : sentence.words;
  const named = { ...sentence, words };
  if (isVagueSubject(named, known)) return false;
  return words.every((word, i) => {
    // "This year" points to none of its words.
    const isOfDate = dates.some(({ start, end }) => word.start < end && start < word.end);
    return isOfDate || (isKnownPronoun(named, i, word) && !isUnknownThing(words, i, known));
  });
}

const withName = (words: DatedSentence["words"]): DatedSentence["words"] =>
  words.map((word, i) => (i === 0 ? { ...word, lower: "name", is: "singular" } : word));
