import type { Span } from "../documents/document.js";
import { beforeNumber, mayEnd, neverEnding, sentenceStarters } from "./abbreviations.js";

/**
 * Splits a text into sentences: spans in order, without the white space around them.
 *
 * A sentence ends at a full stop, question or exclamation mark, or ellipsis, with the closing marks
 * behind it, before white space and anything but a small letter; in Chinese and Japanese no white
 * space is needed. It goes on after "Prof.", "No." before a number, initials, "U.S. Senate" and
 * bare enumerators.
 *
 * Not Intl.Segmenter: its time is quadratic (140,000 characters took 16 s on Node 20) and its
 * boundaries, and with them the ids of passages, differ between versions of Node.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(boundary)) {
    const end = index + mark.length;
    // Only the words around a boundary decide; reading more would be quadratic on hostile text.
    const before = text.slice(Math.max(start, end - lookAround), end).trim();
    if (goesOn(before, text.slice(end, end + lookAround))) continue;
    spans.push(...trimmed(text, { start, end }));
    start = end;
  }
  return [...spans, ...trimmed(text, { start, end: text.length })];
}

const lookAround = 40;

const boundary =
  /(?:[.!?…؟۔।]{1,20}["'”’»)\]]{0,4}\s{1,20}(?=["'“‘«([¿¡]{0,4}[^\p{Ll}\s]))|[。！？｡]{1,20}["”’」』）)】]{0,4}/gu;

/** Whether the sentence that ends with `before` is not over at what looks like its end. */
function goesOn(before: string, after: string): boolean {
  if (/^\(?(?:\p{N}{1,3}|\p{L}|[ivxIVX]{1,5})[.)]$/u.test(before)) return true;
  const abbreviation = /(?:^|[\s(["'“‘«–—/])((?:\p{L}+\.)*\p{L}+)\.$/u.exec(before)?.[1];
  if (abbreviation === undefined) return false;
  const key = abbreviation.toLowerCase();
  if (neverEnding.has(key)) return true;
  if (beforeNumber.has(key)) return /^(?:\p{N}|[IVXLC]+\b)/u.test(after);
  if (/^\p{Lu}$/u.test(abbreviation)) return /^\p{Lu}/u.test(after) && abbreviation !== "I";
  const ambiguous = mayEnd.has(key) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(abbreviation);
  return ambiguous && !startsSentence(after);
}

function startsSentence(text: string): boolean {
  const word = /^["'“‘«([]*(\p{L}+)/u.exec(text)?.[1];
  return word === undefined || sentenceStarters.has(word.toLowerCase());
}

function trimmed(text: string, { start, end }: Span): Span[] {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  const to = start + part.trimEnd().length;
  return from < to ? [{ start: from, end: to }] : [];
}
