import { isContentsEntry } from "./boilerplate.js";
import { wrapJoint } from "./block-text.js";
import { displayWidth } from "./display-width.js";
import type { Span } from "./document.js";

/** A line without the white space around it. */
export interface Line extends Span {
  readonly text: string;
  /** How many characters of white space it begins with. */
  readonly indent: number;
}

/** In columns. Longer lines are paragraphs of their own; no one sets a margin there. */
export const widestMargin = 120;
const narrowestMargin = 36;

/**
 * Bullets, and numbers or letters with a bracket or a full stop, with the white space after them.
 * The number of a page between two dashes is none.
 */
export const listMarker =
  /^(?!\S\s*\d{1,4}\s*[-–—]$)(?:[-*+•‣▪●○■□◦∙·–—]\s+|[•‣▪●■]|\(?\d{1,3}[.)）、]\s+|[（(]\d{1,3}[)）]\s*|\(?[a-z][.)]\s+|\(?[ivx]{1,5}\)\s+)(?=\S)/;

/** Runs of lines between blank ones. A line of dashes or the like is as good as a blank one. */
export function runsOfLines(text: string): Line[][] {
  const runs: Line[][] = [[]];
  for (const match of text.matchAll(/[^\r\n\f\v\u0085\u2028\u2029]*(?:\r\n|[^]|$)/g)) {
    const line = lineOf(match[0], match.index);
    if (/[\p{L}\p{N}]/u.test(line.text)) runs.at(-1)?.push(line);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function lineOf(raw: string, offset: number): Line {
  const text = raw.trim();
  const indent = text === "" ? 0 : raw.indexOf(text);
  return { text, indent, start: offset + indent, end: offset + indent + text.length };
}

/**
 * The margin that a text was wrapped at, in columns; `undefined` when its lines end where its
 * paragraphs do. Wrapped text has most lines that are followed by another nearly as long as the
 * longest of them.
 */
export function marginOf(runs: readonly (readonly Line[])[]): number | undefined {
  const widths = runs.flat().map(({ text }) => displayWidth(text));
  const long = widths.filter((width) => width > widestMargin).length;
  const followed = runs.flatMap((run) => run.slice(0, -1)).map(({ text }) => displayWidth(text));
  const margin = followed.toSorted((one, other) => one - other)[Math.floor(followed.length * 0.95)];
  if (margin === undefined || margin > widestMargin || margin < narrowestMargin) return undefined;
  const full = followed.filter((width) => width >= 0.75 * margin).length;
  return full >= 0.6 * followed.length && long * 10 <= widths.length ? margin : undefined;
}

/** Whether `next` continues the sentence or paragraph of `line`, which stands right above it. */
export function isContinued(line: Line, next: Line, margin: number | undefined): boolean {
  if (listMarker.test(next.text) || [line, next].some(standsAlone)) return false;
  const width = displayWidth(line.text);
  if (width > widestMargin || displayWidth(next.text) > widestMargin) return false;
  const inSentence = !/[.!?:;。！？：；…]["'”’»)\]]*$/u.test(line.text);
  if (inSentence && width >= narrowestMargin && /^\p{Ll}/u.test(next.text)) return true;
  if (listMarker.test(line.text) && next.indent > line.indent) return true;
  if (margin === undefined) return false;
  const joint = wrapJoint(line.text.slice(-2), next.text.slice(0, 2));
  const word = joint === " " ? (/^\S+/.exec(next.text)?.[0] ?? "") : next.text.slice(0, 1);
  return width + joint.length + displayWidth(word) > 0.95 * margin;
}

/** Lines of a table and of a table of contents are not wrapped. */
function standsAlone({ text }: Line): boolean {
  return /\S(?:\t+| {3,})\S/.test(text) || isContentsEntry(text);
}
