import { isContentsEntry } from "./boilerplate.js";
import type { PageLine } from "./pdf-lines.js";
import { listMarker } from "./text-lines.js";

/** What is usual in a document, in the unit of its coordinates. */
export interface PdfMeasures {
  /** Of the type of most text. */
  readonly size: number;
  /** From one base line to the next within a paragraph. */
  readonly leading: number;
  /** Of a full line. */
  readonly width: number;
}

/** Measures the type that most text of a document is set in. */
export function measuresOf(lines: readonly PageLine[]): PdfMeasures {
  const characters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length);
  }
  const size = [...characters].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
  const body = lines.filter((line) => Math.abs(line.size - size) <= 0.6);
  const steps = body.map((line, index) => (body[index - 1]?.y ?? line.y) - line.y);
  const widths = body.map(({ x, right }) => right - x);
  return {
    size,
    leading:
      quantile(
        steps.filter((step) => step > 0.5 * size && step < 3 * size),
        0.4,
      ) ?? 1.2 * size,
    width: quantile(widths, 0.9) ?? 0,
  };
}

/**
 * Puts the lines of each paragraph, list item and heading together. A paragraph ends at a larger
 * step to the next line, at another size of type, at a list marker, and where a sentence ends on a
 * short line or an indented line follows. A sentence that is not at its end goes on in the next
 * column or on the next page.
 */
export function paragraphsOf(lines: readonly PageLine[], measures: PdfMeasures): PageLine[][] {
  const paragraphs: PageLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (above && goesOn(above, line, measures)) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function goesOn(line: PageLine, next: PageLine, { leading, size, width }: PdfMeasures): boolean {
  if (!isOneType(line.size, next.size, size) || listMarker.test(next.text)) return false;
  if (isContentsEntry(line.text) || isContentsEntry(next.text)) return false;
  const endsSentence = /[.!?:。！？：]["'”’»)\]\d]*$/u.test(line.text);
  const isShort = line.right - line.x < 0.75 * width;
  const step = line.y - next.y;
  if (line.page !== next.page || step < -0.5 * line.size) return !endsSentence && !isShort;
  const isIndented = next.x > line.x + 0.8 * line.size && !listMarker.test(line.text);
  if (endsSentence && (isShort || isIndented)) return false;
  return step <= 1.3 * leading * Math.max(1, line.size / size);
}

/** Code inside a sentence may be smaller than the sentence; a heading is not part of one. */
function isOneType(one: number, other: number, body: number): boolean {
  const difference = Math.abs(one - other);
  return (
    difference <= 0.08 * body || (Math.max(one, other) <= 1.06 * body && difference <= 0.25 * body)
  );
}

function quantile(numbers: readonly number[], share: number): number | undefined {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length * share)];
}
