import type { Span } from "../../documents/document.js";
import { englishStopWords } from "../../passages/stop-words.js";
import type { Asked } from "./asked.js";
import { sameName, sameWord } from "./same-word.js";
import type { Word } from "./sentence-words.js";

/** A sentence beside the question: where it says the question's words, as places among its own. */
export interface Reading {
  readonly sentence: string;
  readonly words: readonly Word[];
  readonly asked: Asked;
  /** For each word of the predicate that the sentence says. */
  readonly predicateAt: readonly (readonly number[])[];
  /** For each name and number that the sentence says. */
  readonly namedAt: readonly (readonly number[])[];
  readonly headAt: readonly number[];
}

/** Finds the question's words in a sentence. */
export function readSentence(sentence: string, words: readonly Word[], asked: Asked): Reading {
  const { head } = asked;
  const places = (same: (word: string) => boolean): number[] =>
    words.flatMap(({ lower }, at) => (!englishStopWords.has(lower) && same(lower) ? [at] : []));
  const each = (all: readonly string[], same: (one: string, other: string) => boolean) =>
    all.map((said) => places((word) => same(said, word))).filter((found) => found.length > 0);
  return {
    sentence,
    words,
    asked,
    predicateAt: each(asked.predicate, sameWord),
    namedAt: each(asked.named, sameName),
    headAt: head === undefined ? [] : places((word) => sameWord(head, word)),
  };
}

/** A run of words in its sentence. */
export interface Run extends Span {
  readonly reading: Reading;
  /** The places of its first and last word. */
  readonly first: number;
  readonly last: number;
  /** Its words, stop words left out. */
  readonly content: readonly Word[];
  /** Up to 40 characters on either side. */
  readonly before: string;
  readonly after: string;
}

/** The run of words that a span covers. */
export function runAt({ start, end }: Span, reading: Reading): Run {
  const { words, sentence } = reading;
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  return {
    start,
    end,
    reading,
    first,
    last,
    content: words.slice(first, last + 1).filter(({ lower }) => !englishStopWords.has(lower)),
    before: sentence.slice(Math.max(0, start - around), start),
    after: sentence.slice(end, end + around),
  };
}

const around = 40;
