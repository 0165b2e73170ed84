import type { Span } from "../../documents/document.js";
import { escapeText } from "./escape.js";

/**
 * A text as a quote in Discord's Markdown, with a part of it in bold. Each line is bold on its own,
 * without the white space at its ends, as marks work only so. Blank lines at the ends go, and one
 * stays of several; of nothing at all an ellipsis.
 *
 * @param bold In UTF-16 units of the text; it may reach beyond it. Nothing is bold without one.
 */
export function quotedText(text: string, bold: Span = { start: 0, end: 0 }): string {
  // Every kind of line break begins a line of its own; lengths stay as they are.
  const broken = text
    .replace(/\r\n/g, " \n")
    .replace(/[\r\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(wrapped, " ");
  let start = 0;
  const lines = broken.split("\n").map((line) => {
    const shown = lineWithBold(line, { start: bold.start - start, end: bold.end - start });
    start += line.length + 1;
    return shown.trimEnd();
  });
  const kept = lines.filter((line, i) => line !== "" || (lines[i - 1] ?? "") !== "");
  if (kept.at(-1) === "") kept.pop();
  return kept.length === 0 ? "> …" : kept.map((line) => `> ${line}`).join("\n");
}

/** The end of a full line in the middle of a sentence, no item or row after it: a blank to its reader. */
const wrapped = /(?<=[^\n]{50}[^\n.!?:;…。！？])\n(?=\S)(?!(?:[-*+•–>|#]|\(?\w{1,3}[.)]\s))/g;

function lineWithBold(line: string, { start, end }: Span): string {
  const from = Math.max(0, start);
  const cited = line.slice(from, Math.max(from, end));
  const shown = escapeText(cited.trim());
  if (shown.trim() === "") return escapeText(line);
  const first = from + cited.length - cited.trimStart().length;
  const before = escapeText(line.slice(0, first));
  const after = escapeText(line.slice(first + cited.trim().length));
  return `${before}**${shown}**${after}`;
}
