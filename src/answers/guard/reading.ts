import type { Span } from "../../documents/document.js";
import { splitSentences } from "../../passages/sentences.js";
import type { TermSplitter } from "../../passages/terms.js";
import { clauseEnds } from "./clauses.js";
import { readDates } from "./read-dates.js";
import type { DateAt } from "./read-dates.js";
import { readNumbers } from "./read-numbers.js";
import type { NumberAt } from "./read-numbers.js";
import { withoutMarks } from "./unmarked.js";

/** A word of a sentence. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  /** What it means for comparing; empty for stop words and for parts of numbers and dates. */
  readonly terms: readonly string[];
  /** Which clause of the sentence it stands in, counted from 0. */
  readonly clause: number;
}

/** A sentence, read: its words, numbers and dates with their place among the words. */
export interface ReadSentence {
  readonly text: string;
  readonly words: readonly Word[];
  readonly numbers: readonly (NumberAt & { readonly at: number })[];
  readonly dates: readonly (DateAt & { readonly at: number })[];
}

/** Reads one sentence. */
export function readSentence(text: string, splitTerms: TermSplitter): ReadSentence {
  const plain = typed(withoutMarks(text));
  const dates = readDates(plain);
  const inDate = ({ start, end }: Span): boolean =>
    dates.some((date) => start < date.end && date.start < end);
  const numbers = readNumbers(plain).filter((number) => !inDate(number));
  const isCounted = (span: Span): boolean =>
    inDate(span) || numbers.some(({ start, end }) => start < span.end && span.start < end);
  const bare = [...plain.matchAll(wordForm)].map(({ index, 0: word }) => ({
    text: word,
    lower: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
  const ends = clauseEnds(plain, bare);
  const words = bare.map((word) => ({
    ...word,
    terms: isCounted(word) ? [] : [...new Set(splitTerms(word.text))],
    clause: ends.filter((end) => end <= word.start).length,
  }));
  const at = ({ start }: Span): number => words.filter((word) => word.end <= start).length;
  return {
    text: plain,
    words,
    numbers: numbers.map((number) => ({ ...number, at: at(number) })),
    dates: dates.map((date) => ({ ...date, at: at(date) })),
  };
}

/** One form of quotation marks, dashes, widths and blanks. */
function typed(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[\u2018\u2019\u02bc]/gu, "'")
    .replaceAll(/[\u201c\u201d\u00ab\u00bb]/gu, '"')
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, "")
    .replaceAll(/[\u2010\u2011]/gu, "-")
    .replaceAll(/\s+/gu, " ");
}

const unspaced =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]";
const wordForm = new RegExp(
  `${unspaced}+|(?:\\p{L}\\.){2,}|\\d+(?:[.,]\\d+)*(?!\\p{L})|[[\\p{L}\\p{N}\\p{M}]--${unspaced}]+(?:['&.\\-][[\\p{L}\\p{N}\\p{M}]--${unspaced}]+)*`,
  "gv",
);

/**
 * The sentences of a passage with their places, as they are written. What ends with a colon belongs
 * to each item of the list behind it.
 */
export function passageSentences(passage: string): (Span & { readonly text: string })[] {
  const found: (Span & { readonly text: string })[] = [];
  let announcement = "";
  for (const block of blocksOf(passage)) {
    for (const { start, end } of splitSentences(passage.slice(block.start, block.end))) {
      const text = passage.slice(block.start + start, block.start + end);
      const isItem = /^\s*(?:[-*+•|]|\d{1,3}[.)]\s)/u.test(text);
      if (!isItem) announcement = /[:：]\**\s*$/u.test(text) ? text : "";
      const whole = isItem && announcement !== "" ? `${announcement} ${text}` : text;
      found.push({ start: block.start + start, end: block.start + end, text: whole });
    }
  }
  return found;
}

/** Paragraphs, and the lines of lists and tables. */
function blocksOf(passage: string): Span[] {
  const ends = [...passage.matchAll(/\n\s*\n|\n(?=\s*(?:[-*+•|#]|\d{1,3}[.)])\s?)/gu)].map(
    ({ index, 0: gap }) => index + gap.length,
  );
  const starts = [0, ...ends];
  return starts.map((start, i) => ({ start, end: ends[i] ?? passage.length }));
}
