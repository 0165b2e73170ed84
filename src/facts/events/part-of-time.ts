import { englishMonths } from "../../documents/calendar-words.js";
import type { DatedSpan } from "../dates/dated-span.js";
import type { DatedSentence } from "./dated-sentence.js";

/**
 * Whether a date is only a part of the time that is told: one end of "from the siege in 1756 to the
 * peace in 1763", ten years for "the early 1970s" or "since the 1970s", one of two decades.
 */
export function isPartOfTime(sentence: DatedSentence, date: DatedSpan): boolean {
  return isPartOfDecades(sentence, date) || isEnd(sentence, date);
}

const isDecade = ({ text }: DatedSentence, { start, end }: DatedSpan): boolean =>
  /\d0['’]?s$/u.test(text.slice(start, end));

const shortened =
  /\b(?:early|mid|late|later|since|from|until|till|by|into|to|end of|beginning of)[\s-]+(?:the\s+)?(?:early|mid|late)?[\s-]*$/iu;

/** "In June and July" */
function isOneOfMonths(text: string, { start, end }: DatedSpan): boolean {
  return (
    andMonth.test(text.slice(end)) || monthAnd.test(text.slice(Math.max(0, start - 20), start))
  );
}

const month = `(?:${englishMonths.join("|")})`;
const andMonth = new RegExp(`^,? (?:and|or) ${month}\\b`, "u");
const monthAnd = new RegExp(`\\b${month},? (?:and|or) $`, "u");

/** "In late 1961 and early 1962" */
const isHalf = /^,? (?:and|or) (?:early|mid|late)[\s-]\d{4}/iu;

function isPartOfDecades(sentence: DatedSentence, date: DatedSpan): boolean {
  const { text, dates } = sentence;
  if (
    isHalf.test(text.slice(date.end)) ||
    /\blate \d{4},? and early $/iu.test(text.slice(0, date.start))
  )
    return true;
  if (/^\d{4}-\d\d$/u.test(date.date.from) && isOneOfMonths(text, date)) return true;
  if (!isDecade(sentence, date)) return false;
  if (shortened.test(text.slice(Math.max(0, date.start - 30), date.start))) return true;
  return dates.some(
    (other) =>
      other !== date && isDecade(sentence, other) && Math.abs(other.start - date.start) < 35,
  );
}

function isEnd({ text, dates }: DatedSentence, date: DatedSpan): boolean {
  if (date.date.from !== date.date.to) return false;
  const after = text.slice(date.end);
  if (/^\s*(?:to|until|till|through|[-–—])\s*(?:the\s|\d)/iu.test(after)) return true;
  const before = text.slice(0, date.start);
  if (/\bbetween\s+$/iu.test(before) && /^\s+and\s/iu.test(after)) return true;
  // "Rose from 12 in 1990 to 15 in 1995"
  if (/\bfrom\b[^;]{0,80}\bin \d{4}\b[^;]{0,80}\bto\b[^;]{0,80}$/iu.test(before)) return true;
  const opens = (start: number) => /\b(?:from|between)\b[^.;]*$/iu.test(text.slice(0, start));
  if (opens(date.start) && /^[^.;]{0,80}?\s(?:to|until)\s/iu.test(after)) return true;
  return dates.some(
    (other) =>
      other.end < date.start &&
      opens(other.start) &&
      /\s(?:to|until|and)\s/iu.test(text.slice(other.end, date.start)),
  );
}
