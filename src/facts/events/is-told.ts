import type { DatedSpan } from "../dates/dated-span.js";
import type { MinedSentence } from "../mined-document.js";

/** Whether a sentence tells that something happened: it is no notice, reference, question or row of numbers. */
export function isTold({ text, block }: MinedSentence, dates: readonly DatedSpan[]): boolean {
  if (dates.length > mostDates || text.length > longest) return false;
  if (block === "code" || notices.test(text) || isReference(text)) return false;
  if (/[?？]["”’]?$/u.test(text)) return false;
  if (block === "tableRow") return isDatedRow(text, dates);
  const rest = dates.reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    text,
  );
  const words = rest.match(/\p{L}{2,}/gu)?.length ?? 0;
  const isCjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{3}/u.test(rest);
  return isCjk || words >= (/^[^:]{1,30}:/u.test(text) ? 1 : 2);
}

/** A sentence with more dates is a list or a table of them. */
const mostDates = 3;

/** In characters; a longer one is no sentence that a reader would follow. */
const longest = 5_000;

const notices = /©|\(c\)\s*\d{4}|\bcopyright\b|\ball rights reserved\b|版权所有/iu;

/** A line of a bibliography, or a sentence that is mostly one. */
function isReference(text: string): boolean {
  return (
    /\bet al\b|\bdoi\b|\bISBN\b|\bISSN\b|\barXiv\b|\bibid\b|\bpp\.\s*\d|\bvol\.\s*\d|\bretrieved (?:on|from|\d)|\baccessed (?:on|\d)|\bavailable at:?\s+http/iu.test(
      text,
    ) ||
    /^\W*(?:\[\d+\]|\d+\.)?\s*\p{Lu}[\p{L}'’-]+,\s+(?:\p{Lu}\.\s?)+[^.]{0,80}\(\d{4}\)/u.test(text)
  );
}

/** A row with one date and words in another cell; a row of years heads columns of numbers. */
function isDatedRow(text: string, dates: readonly DatedSpan[]): boolean {
  const others = text
    .split(/\s*\|\s*/)
    .filter((cell) => /\p{L}{3,}.*\p{L}{3,}|\p{Script=Han}{2}/u.test(cell));
  return dates.length === 1 && others.length > 0;
}
