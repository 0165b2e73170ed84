import type { Span } from "../../documents/document.js";
import { countedPhrase } from "./counted-phrase.js";
import { isPartOfName, isQuantity } from "./is-quantity.js";
import type { NumberMention } from "./number-mentions.js";
import { phraseWithOf } from "./of-phrase.js";
import { wordsAround, type TagWords } from "./tagged-word.js";
import { totalledPhrase } from "./totalled-phrase.js";

/** A number with what it counts. */
export interface Quantity {
  /** The number as written, on one line. */
  readonly written: string;
  /** What is counted as written, with the currency or the percent sign of the number; on one line. */
  readonly unit: string;
  /** Both, as written; on one line. */
  readonly name: string;
  /** Where number and what is counted stand. */
  readonly span: Span;
}

/** What stands behind a time that is told from another one, behind an age, a rate or a multiple. */
const otherUse =
  /^\s(?:ago|later|earlier|old|older|younger|before|apart|of age|per|as many|as much|as large)\b/u;
const rate = /^\s(?:an?|each|per)\b/u;
const measure = /^(?:feet|hours?|minutes|degrees|pounds|years?|months?|weeks?)$/u;
/** What follows a number that counts nothing behind it. */
const noNoun =
  /^\s(?:and|or|in|on|at|the|an?|to|for|by|with|from|as|but|that|which|who|when|is|was|were|are|has|had)\b/iu;
/** Phrases that count nothing although they look like it. */
const idioms =
  /^(?:times?|sides?|halves|thirds|quarters|fourths|fifths|folds?|hands|counts|things|decimal places)\b/iu;
const parts =
  /\b(?:sentences|paragraphs|subparagraphs|sections|subsections|clauses|subclauses|articles|provisions|chapters|items|points|lines|pages)$/iu;
const pointing =
  /\b(?:preceding|previous|following|above|above-mentioned|aforementioned|aforesaid|foregoing|prior|next|subsequent|succeeding|last)\b/iu;
/** "5 feet 10 inches" and "3 hours 20 minutes" are one measure. */
const firstMeasure = /\d\s(?:feet|ft|hours?|minutes|degrees|pounds|years)\s(?:and\s)?$/u;

/** What a number of an English sentence counts; `undefined` when it counts nothing, or unsurely. */
export function readQuantity(
  text: string,
  number: NumberMention,
  tagWords: TagWords,
): Quantity | undefined {
  if (!isQuantity(text, number)) return undefined;
  const counted = countedBy(text, number, tagWords);
  if (counted === undefined) return undefined;
  const before = text.slice(Math.max(0, number.start - 20), number.start);
  const after = text.slice(counted.end, counted.end + 10);
  if (otherUse.test(after) || /^\s\d/u.test(after) || firstMeasure.test(before)) return undefined;
  if (measure.test(text.slice(counted.start, counted.end)) && /^\sand\s\d/u.test(after))
    return undefined;
  // "grew from 24 teams to 32"
  if (/\bfrom\s+$/iu.test(before) && /^\sto\s\d/u.test(after)) return undefined;
  if (isReference(text, number, counted)) return undefined;
  if (idioms.test(text.slice(counted.start, counted.end))) return undefined;
  return quantityOf(text, number, counted);
}

/** "the two preceding sentences", "the above three clauses": parts of the text itself. */
function isReference(text: string, { start }: NumberMention, counted: Span): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const phrase = text.slice(counted.start, counted.end);
  const after = text.slice(counted.end, counted.end + 20);
  if (!parts.test(phrase)) return false;
  return (
    pointing.test(phrase) ||
    pointing.test(/\S+\s+$/u.exec(before)?.[0] ?? "") ||
    /^\s(?:above|below|hereof|that follow)\b/u.test(after)
  );
}

/** Where what is counted stands; for a sum of money that counts nothing else, nowhere behind it. */
function countedBy(text: string, number: NumberMention, tagWords: TagWords): Span | undefined {
  const { start, end } = number;
  const after = text.slice(end, end + 12);
  const isMoney = number.currency !== undefined;
  if (isMoney || number.isPercent) {
    if (isMoney && rate.test(after)) return undefined;
    const nothing = isMoney ? { start: end, end } : undefined;
    if (!/^\s(?:worth\s)?of\s/u.test(after)) return nothing;
    return phraseWithOf(text, wordsAround(text, start, tagWords), end) ?? nothing;
  }
  const total = totalledPhrase(text, number, tagWords);
  // To tag words takes time.
  if (total || !/^\s?[\p{L}°]/u.test(after) || noNoun.test(after)) return total;
  const words = wordsAround(text, start, tagWords);
  return isPartOfName(text, number, words) ? undefined : countedPhrase(text, words, number);
}

function quantityOf(text: string, number: NumberMention, counted: Span): Quantity {
  const written = oneLine(text.slice(number.start, number.end));
  const percent = number.isPercent ? /(?:%|per\s?cent)\)?$/iu.exec(written)?.[0] : undefined;
  const phrase = oneLine(text.slice(counted.start, counted.end));
  const unit = [number.currency ?? percent ?? "", phrase].filter(Boolean).join(" ");
  const span = {
    start: Math.min(number.start, counted.start),
    end: Math.max(number.end, counted.end),
  };
  const glue = counted.start === number.end && phrase !== "" ? "" : " ";
  return { written, unit, name: [written, phrase].filter(Boolean).join(glue), span };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
