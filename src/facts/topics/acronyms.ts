import { englishStopWords } from "../../passages/stop-words.js";
import { shortBodies } from "../names/body-words.js";
import type { Lexicon } from "../names/lexicon.js";
import { shortCountries } from "../names/place-words.js";
import { isShouted } from "../names/shouted.js";
import type { DocumentTopic } from "../topic.js";
import { everyday, vague } from "./everyday-words.js";

/** A word of capitals in a sentence. */
export interface Acronym {
  readonly kind: Extract<DocumentTopic["kind"], "body" | "subject">;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What tells an ordinary word. */
export interface WordSigns {
  readonly lexicon: Lexicon;
  /** Words that the document writes small. */
  readonly small: ReadonlySet<string>;
}

/**
 * Finds words of two to eight capitals in each sentence. One that has members, an office or a
 * possessive somewhere is a body everywhere ("Secretary-General of ABC", "ABC's headquarters"),
 * another is a subject. A word of the language that is only written in capitals ("AND", "NOTE") is
 * none: one that the lexicon knows, or that the sentences also write small.
 */
export function findAcronyms(sentences: readonly string[], signs: WordSigns): Acronym[][] {
  const found = sentences.map((text) => (isShouted(text) ? [] : capitals(text)));
  const isWord = ordinary(signs);
  const bodies = new Set(
    found.flatMap((ones) =>
      ones.filter((one) => shortBodies.has(one.short) || one.isBody).map(({ short }) => short),
    ),
  );
  return found.map((ones) =>
    ones
      .filter(({ short }) => !isWord(short))
      .map(({ short, index }) => ({
        kind: bodies.has(short) ? "body" : "subject",
        text: short,
        from: index,
        to: index + short.length,
      })),
  );
}

interface Capitals {
  readonly short: string;
  readonly index: number;
  /** Whether the words around it say so. */
  readonly isBody: boolean;
}

function capitals(text: string): Capitals[] {
  return [...text.matchAll(acronym)].map(({ 0: short, index }) => {
    const after = text.slice(index + short.length, index + short.length + around);
    const before = text.slice(Math.max(0, index - around), index);
    return { short, index, isBody: belongings.test(after) || holders.test(before) };
  });
}

/** No phrase that is looked for beside an acronym is longer. */
const around = 40;
const acronym = /(?<![\p{L}\p{N}.\-‐‑/])(?![IVXLC]+(?!\p{L}))\p{Lu}{2,8}(?![\p{L}\p{N}\-‐‑/$])/gu;
const belongings = /^(?:['’]s\b| (?:members?|headquarters|officials?|secretariat)\b)/iu;
const holders =
  /\b(?:members?|states?|sessions?|headquarters|secretariat|secretary(?:[- ]general)?|director(?:[- ]general)?|president|chair(?:man|person|woman)?|initiatives?|organs?|representatives?|delegates?|officials?) (?:of|to|from|at) (?:the )?$/iu;

/** Returns whether a word of capitals is an ordinary one. */
function ordinary({ lexicon, small }: WordSigns): (short: string) => boolean {
  return (short) => {
    const lower = short.toLowerCase();
    if (shortBodies.has(short) || shortCountries.has(short)) return false;
    if (englishStopWords.has(lower) || vague.has(lower) || everyday.has(lower)) return true;
    return small.has(lower) || lexicon.is(lower, "common") || lexicon.is(lower, "verb");
  };
}
