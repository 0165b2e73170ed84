import { assembleText } from "./block-text.js";
import { isBoilerplate } from "./boilerplate.js";
import { leadingDate } from "./calendar-date.js";
import { displayWidth } from "./display-width.js";
import type { Block } from "./document.js";
import { createHeadingPath } from "./heading-path.js";
import type { Reading } from "./reading.js";
import { sectionHeadings } from "./section-headings.js";
import { linePieces, textBlock } from "./text-block.js";
import { headingShape, type HeadingShape } from "./text-headings.js";
import {
  isContinued,
  listMarker,
  marginOf,
  runsOfLines,
  widestMargin,
  type Line,
} from "./text-lines.js";

/** A paragraph, a list item or a line that may be a heading. */
interface Part {
  readonly lines: readonly Line[];
  readonly text: string;
  readonly heading: HeadingShape | undefined;
}

const dateLine =
  /^(?:last\s+)?(?:updated|published|posted|released|modified|date|发布时间|发布日期|更新时间|日期)(?:\s+(?:on|at))?\s*[:：]?\s*/iu;

/**
 * Reads text without markup. Paragraphs end at blank lines, or at every line end when the lines are
 * not wrapped at a margin. A short line that stands alone or above a long one, and that text
 * follows, is a heading; the first one, above everything else, is the title. A line such as
 * "Updated: Mar 17, 2023" gives the date, and stays: somebody may ask for it.
 */
export function readPlainText(text: string): Reading {
  const runs = runsOfLines(text);
  const margin = marginOf(runs);
  const parts = runs.flatMap((run) => partsOf(text, run, margin)).filter(isContent);
  const dates = parts.map(dateOf);
  const content = parts.filter((_, index) => dates[index] === undefined);
  const sections = sectionHeadings(content);
  const title = sections.title === undefined ? undefined : content[sections.title];
  const levels = new Map(content.map((part, index) => [part, sections.headings.get(index)]));

  const path = createHeadingPath();
  const blocks: Block[] = [];
  for (const part of parts) {
    const level = levels.get(part);
    if (level !== undefined) path.enter(level, part.text);
    else if (part !== title)
      blocks.push({ headings: path.current, ...textBlock(text, part.lines) });
  }
  const details = {
    title: title?.text,
    published: dates.find((date) => date !== undefined),
  };
  return { kind: "read", text, blocks, details, warnings: [] };
}

function isContent({ lines, text, heading }: Part): boolean {
  const isItem = heading === undefined && listMarker.test(lines[0]?.text ?? "");
  return !isBoilerplate(text, isItem ? "listItem" : "paragraph");
}

/** The date that a line gives as that of the document, if it says little else. */
function dateOf({ text }: Part): string | undefined {
  const label = dateLine.exec(text)?.[0] ?? "";
  const date = label === "" ? undefined : leadingDate(text.slice(label.length));
  const rest = text.slice(label.length + (date?.length ?? 0));
  return rest.length <= 60 && !/[.。]\s*$/u.test(rest) ? date?.iso : undefined;
}

function partsOf(text: string, run: readonly Line[], margin: number | undefined): Part[] {
  const groups: Line[][] = [];
  for (const [index, line] of run.entries()) {
    const above = run[index - 1];
    if (above && isContinued(above, line, margin)) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups.map((lines, index) => partOf(text, lines, standsOut(groups, index)));
}

/** Whether a single line stands alone in its run, or above a long line or several. */
function standsOut(groups: readonly (readonly Line[])[], index: number): boolean {
  const below = groups[index + 1];
  if (groups[index]?.length !== 1) return false;
  if (below === undefined) return groups.length === 1;
  return below.length > 1 || displayWidth(below[0]?.text ?? "") > widestMargin;
}

function partOf(text: string, lines: readonly Line[], standsOut: boolean): Part {
  const heading = standsOut ? headingShape(lines[0]?.text ?? "") : undefined;
  const seen = heading ? assembleText(text, linePieces(lines)) : textBlock(text, lines);
  return { lines, text: seen.text, heading };
}
