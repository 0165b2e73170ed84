import { assembleText, type Piece } from "./block-text.js";
import type { Block, Span } from "./document.js";
import { runsOfLines } from "./text-lines.js";

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

/** Where a field stands in the YAML front matter of a text, with the lines that go on with it. */
export function fieldSpan(text: string, field: keyof typeof fieldNames): Span | undefined {
  const matter = /^---[ \t]*\r?\n[^]*?\r?\n---[ \t]*(?:\r?\n|$)/u.exec(text)?.[0] ?? "";
  for (const name of fieldNames[field]) {
    const line = new RegExp(
      String.raw`^["']?${name}["']?[ \t]*:[^\r\n]*(?:\r?\n[ \t]+[^\r\n]*|\r?\n-[ \t][^\r\n]*)*`,
      "imu",
    ).exec(matter);
    if (line) return { start: line.index, end: line.index + line[0].trimEnd().length };
  }
  return undefined;
}

/**
 * Who published a text and when, and of what type it is, as its front matter writes it: one block of the
 * fields' lines. Undefined where it tells neither the publisher nor the date.
 */
export function frontMatterBlock(text: string): Block | undefined {
  const told = [fieldSpan(text, "publisher"), fieldSpan(text, "published")];
  if (told.every((span) => span === undefined)) return undefined;
  const fields = [...told, fieldSpan(text, "type")]
    .filter((span) => span !== undefined)
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

function linesOf(text: string, { start, end }: Span): Piece[] {
  const lines = runsOfLines(text.slice(start, end)).flat();
  return lines.flatMap((line, i): Piece[] => {
    const before = lines[i - 1];
    const piece = { start: start + line.start, end: start + line.end };
    return before
      ? [{ start: start + before.end, end: piece.start, shown: "wrap" }, piece]
      : [piece];
  });
}
