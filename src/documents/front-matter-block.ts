import { assembleText, type Piece } from "./block-text.js";
import { Lexer } from "yaml";
import type { Block, Span } from "./document.js";
import type { ReadDetails } from "./reading.js";

/** The names that fields have in front matter, lower-case; the first that is there counts. */
export const fieldNames = {
  title: ["title"],
  publisher: ["publisher"],
  published: ["published", "date"],
  url: ["url"],
  source: ["source"],
  type: ["type"],
  audience: ["audience"],
  language: ["language", "lang"],
} as const;

/**
 * Where a field stands in the YAML front matter of a text, with the lines that go on with it, without a
 * comment at the end.
 */
export function fieldSpan(text: string, field: keyof typeof fieldNames): Span | undefined {
  const matter = matterOf(text);
  for (const name of fieldNames[field]) {
    const line = new RegExp(
      String.raw`^["']?${name}["']?[ \t]*:[^\r\n]*(?:\r?\n[ \t]+[^\r\n]*|\r?\n-[ \t][^\r\n]*)*`,
      "imu",
    ).exec(matter);
    if (line) {
      const start = line.index;
      return {
        start,
        end: withoutComments(text, { start, end: start + line[0].length }).at(-1)?.end ?? start,
      };
    }
  }
  return undefined;
}

/**
 * Who published a text and when, and of what type it is, as its front matter writes it: one block of the
 * fields' lines, without YAML comments. Undefined where it tells neither the publisher nor the date.
 *
 * @param details What was read of the front matter: a field that could not be read is left out.
 */
export function frontMatterBlock(text: string, details: ReadDetails): Block | undefined {
  if (details.publisher === undefined && details.published === undefined) return undefined;
  const fields = (["publisher", "published", "type"] as const)
    .flatMap((field) => (details[field] === undefined ? [] : (fieldSpan(text, field) ?? [])))
    .toSorted((a, b) => a.start - b.start);
  const start = fields[0]?.start ?? 0;
  const end = fields.at(-1)?.end ?? start;
  const pieces = fields.flatMap((field, i): Piece[] => [
    ...(i === 0
      ? []
      : [{ start: fields[i - 1]?.end ?? start, end: field.start, shown: { text: "; " } }]),
    ...linesOf(text, field),
  ]);
  return { kind: "details", headings: [], start, end, ...assembleText(text, pieces) };
}

function linesOf(text: string, span: Span): Piece[] {
  const lines = withoutComments(text, span);
  return lines.flatMap((line, i): Piece[] => {
    const before = lines[i - 1];
    return before ? [{ start: before.end, end: line.start, shown: "wrap" }, line] : [line];
  });
}

function matterOf(text: string): string {
  return /^---[ \t]*\r?\n[^]*?\r?\n---[ \t]*(?:\r?\n|$)/u.exec(text)?.[0] ?? "";
}

/** The lines of a part of the front matter without white space around them and without its comments. */
function withoutComments(text: string, { start, end }: Span): Span[] {
  const comments = commentStarts(matterOf(text));
  const lines = Array.from(text.slice(start, end).matchAll(/\S[^\r\n]*/gu));
  return lines.flatMap(({ 0: line, index }) => {
    const from = start + index;
    const comment = comments.find((at) => at >= from && at < from + line.length);
    const length = text.slice(from, comment ?? from + line.length).trimEnd().length;
    return length === 0 ? [] : [{ start: from, end: from + length }];
  });
}

/** Where the comments of a YAML text begin; each goes to the end of its line. */
function commentStarts(yaml: string): number[] {
  const starts: number[] = [];
  let at = 0;
  let before = "";
  for (const token of new Lexer().lex(yaml)) {
    if (token.startsWith("#") && before !== scalarMark) starts.push(at);
    before = token;
    if (!marks.has(token)) at += token.length;
  }
  return starts;
}

/** What the lexer says besides the text: that a document begins, a flow fails, a scalar follows. */
const scalarMark = "\u001f";
const marks: ReadonlySet<string> = new Set(["\u0002", "\u0018", scalarMark]);
