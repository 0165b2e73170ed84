import { joinWrapped, wholeWords } from "./join-wrapped.js";
import { withoutRunningLines } from "./pdf-furniture.js";
import type { PageLine } from "./pdf-lines.js";
import { measuresOf, paragraphsOf, type PdfMeasures } from "./pdf-paragraphs.js";
import { headingShape, type HeadingShape } from "./text-headings.js";
import { wellFormed } from "./well-formed.js";

/** A paragraph, a list item or a line that may be a heading. */
export interface PdfPart {
  /** On one line. */
  readonly text: string;
  /** Where it begins, counted from 1. */
  readonly page: number;
  readonly heading: HeadingShape | undefined;
}

/** Larger than the text by this much is a heading. */
const headingSize = 1.12;
const longestHeading = 200;
/** Below every size of type; headings in the type of the text have a number or capitals. */
const bodyLevel = 10;

/** The paragraphs of a document, in order, without what repeats on every page. */
export function pdfParts(pages: readonly (readonly PageLine[])[]): PdfPart[] {
  const lines = withoutRunningLines(pages);
  const measures = measuresOf(lines);
  const words = wholeWords(lines.map(({ text }) => text));
  const paragraphs = paragraphsOf(lines, measures).map((lines) => ({
    lines,
    text: wellFormed(
      joinWrapped(
        lines.map(({ text }) => text),
        words,
      ),
    ),
  }));
  const sizes = headingSizes(
    paragraphs.flatMap(({ lines }) => lines),
    measures,
  );
  return paragraphs.map(({ lines, text }) => ({
    text,
    page: lines[0]?.page ?? 1,
    heading: headingOf(text, lines, { sizes, measures }),
  }));
}

/** The sizes of type of headings, largest first. */
function headingSizes(lines: readonly PageLine[], { size }: PdfMeasures): number[] {
  const larger = lines
    .map((line) => Math.round(line.size))
    .filter((one) => one >= headingSize * size);
  return [...new Set(larger)].toSorted((one, other) => other - one);
}

function headingOf(
  text: string,
  lines: readonly PageLine[],
  { sizes, measures }: { sizes: readonly number[]; measures: PdfMeasures },
): HeadingShape | undefined {
  const size = Math.round(lines[0]?.size ?? 0);
  if (size >= headingSize * measures.size && text.length <= longestHeading && /\p{L}/u.test(text)) {
    return { level: sizes.indexOf(size) + 1, marked: "type" };
  }
  const shape = lines.length === 1 ? headingShape(text) : undefined;
  return shape?.marked ? { ...shape, level: bodyLevel + shape.level } : undefined;
}
