import type { Span } from "../../documents/document.js";
import { findQuote as findPlain } from "../../facts/find-quote.js";
import type { PlainText } from "../../facts/find-quote.js";
import { unmarked } from "./unmarked.js";

/** Between the parts of an elided quote there are at most so many characters. */
const maxGap = 400;
/** A part of an elided quote has at least so many characters: shorter ones stand everywhere. */
const minPart = 8;

const elision = /\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,}|\.\s\.\s\.)\s*/u;
const outer = /^["'“”‘’«»\s]+|["'“”‘’«»\s]+$/gu;

/**
 * Finds where a quote stands in a text. White space, typography and the marks of Markdown and
 * footnotes do not count, nor do the quotation marks around it, the case of its first letter and the
 * punctuation at its end. Of an elided quote ("a … b") the parts must stand in order and near each
 * other. Words and numbers are never cut.
 *
 * @returns The place in the text as given, from the first part's start to the last one's end.
 */
export function findQuote(quote: string, text: string): Span | undefined {
  const plain = unmarked(text);
  const whole = quote.replace(outer, "");
  for (const form of formsOf(whole)) {
    const span = findPlain(plain, unmarked(form));
    if (span !== undefined) return span;
  }
  const parts = whole.split(elision).filter((part) => part !== "");
  const isElided = elision.test(whole) && parts.every((part) => part.length >= minPart);
  return isElided ? findParts(plain, parts) : undefined;
}

/** As it is, without its last mark, and both with the other case of its first letter. */
function formsOf(quote: string): string[] {
  const bare = quote.replace(/[\s.,;:!…]+$/u, "").replace(outer, "");
  return [...new Set([quote, bare].flatMap((form) => [form, otherCase(form)]))];
}

function otherCase(text: string): string {
  const [first = ""] = text;
  const upper = first.toUpperCase();
  return (first === upper ? first.toLowerCase() : upper) + text.slice(first.length);
}

function findParts(plain: PlainText, parts: readonly string[]): Span | undefined {
  const [first = "", ...others] = parts;
  for (let rest = plain; ;) {
    const start = findForm(rest, first);
    if (start === undefined) return undefined;
    let end: number | undefined = start.end;
    for (const part of others) end = end === undefined ? undefined : nextEnd(plain, part, end);
    if (end !== undefined) return { start: start.start, end };
    rest = from(plain, start.start + 1);
  }
}

function nextEnd(plain: PlainText, part: string, after: number): number | undefined {
  const next = findForm(from(plain, after), part);
  return next !== undefined && next.start - after <= maxGap ? next.end : undefined;
}

function findForm(plain: PlainText, part: string): Span | undefined {
  for (const form of formsOf(part)) {
    const span = findPlain(plain, unmarked(form));
    if (span !== undefined) return span;
  }
  return undefined;
}

/** What of a text begins at a place or behind it. */
function from({ text, starts, ends }: PlainText, place: number): PlainText {
  const at = starts.findIndex((start) => start >= place);
  const begin = at < 0 ? text.length : at;
  return { text: text.slice(begin), starts: starts.slice(begin), ends: ends.slice(begin) };
}
