import type { HeadingShape } from "./text-headings.js";

/** A part of a text; `heading` when it looks like one. */
export interface TextPart {
  readonly heading: HeadingShape | undefined;
}

export interface SectionHeadings {
  /** The place of the title in the list, if it has one. */
  readonly title: number | undefined;
  /** The places of the headings and their levels. */
  readonly headings: ReadonlyMap<number, number>;
}

/**
 * Decides which parts that look like headings are some: those that text stands under, directly or
 * under a deeper heading. The others, the lines of a list or of an address, are text themselves.
 * The first part of all is the title when it looks like a heading and has no number.
 */
export function sectionHeadings(parts: readonly TextPart[]): SectionHeadings {
  const isMarked = parts.some(({ heading }) => heading?.marked !== undefined);
  const hasText = parts.some(({ heading }) => heading === undefined);
  const first = parts[0]?.heading;
  const title = hasText && first && first.marked !== "word" ? 0 : undefined;

  const headings = new Map<number, number>();
  let below: "text" | "refused" | number = "refused";
  for (let index = parts.length - 1; index >= 0; index--) {
    const shape = parts[index]?.heading;
    // Where no heading is marked, all are of one rank.
    const level = shape && isMarked ? shape.level : 2;
    const opens: boolean = below === "text" || (typeof below === "number" && below > level);
    if (shape && opens && index !== title) headings.set(index, level);
    below = shape === undefined ? "text" : opens ? level : "refused";
  }
  return { title, headings };
}
