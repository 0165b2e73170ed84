import type { Span } from "../../documents/document.js";
import { askedNames } from "./asked-names.js";
import type { Asked } from "./asked.js";
import { dateSpans } from "./date-spans.js";
import { numberSpans } from "./number-spans.js";
import type { Word } from "./sentence-words.js";

/** The runs of an English sentence that are of the kind that is asked for, in order. */
export function spanCandidates(asked: Asked, sentence: string, words: readonly Word[]): Span[] {
  switch (asked.wanted) {
    case "date":
    case "year":
    case "century":
    case "frequency":
      return askedDates(asked, sentence);
    case "person":
    case "place":
    case "name":
      return askedNames(asked, sentence, words);
    case "age":
      return [...sentence.matchAll(ages)].map(({ index: start, 0: { length } }) => ({
        start,
        end: start + length,
      }));
    case "measure":
      return numberSpans(sentence, dateSpans(sentence)).filter(
        ({ kind }) => kind !== "count" && kind !== "share",
      );
    case "amount":
      return numberSpans(sentence, dateSpans(sentence)).filter(({ kind }) => kind !== "count");
    case "count":
    case "share":
    case "money":
    case "duration":
      return numberSpans(sentence, dateSpans(sentence)).filter(({ kind }) => kind === asked.wanted);
  }
}

const ages =
  /(?<=\b(?:aged|age of|age)\s)\d{1,3}\b(?![.,]\d)|(?<![\d.,-])\d{1,3}(?=[\s-]years?[\s-]old\b)/gi;
const frequency =
  /^(?:every|each|once|twice|\S+ times|annually|yearly|monthly|weekly|daily|biennially|quarterly|hourly)\b/i;
const beginning =
  /^(?:born|birth|beg[aiu]n|begins?|start\w*|establish\w*|found(?:ed|ing)?|launched)$/;
const ending = /^(?:die[ds]?|death|end(?:ed|s|ing)?|finish\w*|dissolved|abolished)$/;

function askedDates({ wanted, predicate }: Asked, sentence: string): Span[] {
  const dates = dateSpans(sentence);
  const says = (pattern: RegExp) => (span: Span) =>
    pattern.test(sentence.slice(span.start, span.end));
  if (wanted === "frequency") return dates.filter(says(frequency));
  if (wanted === "century") return dates.filter(says(/centur/i));
  const halves = dates.flatMap((span) => halfOfRange(sentence, span, predicate));
  return wanted === "year"
    ? halves.flatMap((span) => yearIn(sentence, span))
    : halves.filter((span) => !says(frequency)(span));
}

/** Of "1249–1314" the first year when a birth is asked for, the second when a death is. */
function halfOfRange(sentence: string, span: Span, predicate: readonly string[]): Span[] {
  const range = /^(\d{3,4})(\s*[-–—]\s*)(\d{3,4})$/.exec(sentence.slice(span.start, span.end));
  const [, from = "", dash = ""] = range ?? [];
  if (!range) return [span];
  if (predicate.some((word) => beginning.test(word)))
    return [{ start: span.start, end: span.start + from.length }];
  if (predicate.some((word) => ending.test(word)))
    return [{ start: span.start + from.length + dash.length, end: span.end }];
  return [span];
}

/** Of a date with a month its year; a range of years, and a decade, stay whole. */
function yearIn(sentence: string, { start, end }: Span): Span[] {
  const words = sentence.slice(start, end);
  const [year, second] = [
    ...words.matchAll(/(?<!\d)\d{3,4}(?!\d)(?:['’]?s)?(?:\s?(?:ad|bce?|ce)\b)?/gi),
  ];
  if (year === undefined || /centur/i.test(words)) return [];
  if (second !== undefined || /[-–—]\s*\d\d$/.test(words)) return [{ start, end }];
  return [{ start: start + year.index, end: start + year.index + year[0].length }];
}
