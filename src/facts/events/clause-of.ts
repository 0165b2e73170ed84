import type { Span } from "../../documents/document.js";
import type { DatedSpan } from "../dates/dated-span.js";

/** Between clauses; the weak ones part two dates where nothing better does. */
const strong =
  /[;—]\s*|[.!?]_+\s+(?=\p{Lu})|,\s+(?:and|but|while|whereas|then)\s+|\s+(?:while|whereas)\s+/gu;
/** Before "and" and a name stands rather the rest of a list. */
const clauses = /[;—]\s*|[.!?]_+\s+(?=\p{Lu})|,\s+(?:and|but|while|whereas|then)\s+(?!\p{Lu})/gu;
const weak = /,\s+(?=\p{L}+ing\b|followed\b)|\s+(?:and|but)\s+(?!\p{L}+ing\b)/gu;
/** The beginning of a sentence is left out when a date stands behind so many characters. */
const long = 120;
/** Fewer words than this tell nothing of a date; in a long sentence they need the words before. */
const fewest = { parted: 4, long: 6 };

/**
 * The clause of a sentence that holds a date: all of a short one with one date, else up to the
 * borders of clauses next to it that part it from other dates, or from a long beginning.
 *
 * @param dates of the sentence, in order.
 */
export function clauseOf(text: string, date: DatedSpan, dates: readonly DatedSpan[]): Span {
  // What stands in brackets is part of one clause.
  const visible = text.replaceAll(/\([^()]*\)|\[[^[\]]*\]/gu, (words) => "_".repeat(words.length));
  const at = dates.indexOf(date);
  const before = borderBetween(visible, dates[at - 1], date);
  const behind = borderBetween(visible, date, dates[at + 1]);
  const parted = { start: before?.end ?? 0, end: behind?.start ?? text.length };
  const clause =
    says(text, parted, date) >= fewest.parted ? parted : { start: 0, end: text.length };
  if (date.start - clause.start <= long) return clause;
  const shorter = bordersIn(visible, clauses, { start: clause.start, end: date.start })
    .map(({ end }) => ({ start: end, end: clause.end }))
    .findLast((span) => says(visible, span, date) >= fewest.long);
  return shorter ?? clause;
}

/** The first border behind the earlier date; none within a list such as "in 1755, 1756 and 1757". */
function borderBetween(
  text: string,
  one: DatedSpan | undefined,
  other: DatedSpan | undefined,
): Span | undefined {
  if (!one || !other) return undefined;
  const gap = { start: one.end, end: other.start };
  if (listed.test(text.slice(gap.start, gap.end))) return undefined;
  return bordersIn(text, strong, gap)[0] ?? bordersIn(text, weak, gap)[0];
}

const listed = /^[\s,]*(?:and|or|&|to)?\s*(?:(?:in|on|the|early|late|mid|again)[\s-]+)*$/iu;

function bordersIn(text: string, border: RegExp, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(border)].map(({ index, 0: mark }) => ({
    start: start + index,
    end: start + index + mark.length,
  }));
}

/** How many words it has besides the date. */
function says(text: string, { start, end }: Span, date: Span): number {
  const words = `${text.slice(start, date.start)} ${text.slice(date.end, end)}`;
  return words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
