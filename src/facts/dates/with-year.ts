import type { Anchors } from "./anchors.js";
import type { DateMention, WrittenDate } from "./date-mention.js";
import type { PartialDate } from "./partial-date.js";

/** Where a date is written. */
interface YearPlace {
  readonly text: string;
  readonly anchors: Anchors;
}

/** How far back the year of a month or day may stand in a document of many years. */
const yearReach = 6;

/**
 * The date with a year, which a day or month without one takes from the dates around it; `undefined`
 * where they leave it open.
 *
 * @param next the mention behind it in the same sentence.
 */
export function withYear(
  { text, anchors }: YearPlace,
  date: WrittenDate,
  next: DateMention | undefined,
): Pick<WrittenDate, "from" | "to"> | undefined {
  if (date.from.year !== undefined) return date;
  if (isHabit(text)) return undefined;
  const year = yearBehind(text, date, next) ?? yearBefore(anchors, date.from);
  return year === undefined
    ? undefined
    : { from: { ...date.from, year }, to: { ...date.to, year } };
}

/** "On 4 July each year" and "rain falls in June" are of no year. */
function isHabit(text: string): boolean {
  return /\b(?:every|each|annual(?:ly)?|yearly|usual(?:ly)?|typical(?:ly)?|average|normally|always|often|generally|traditional(?:ly)?|per year)\b/iu.test(
    text,
  );
}

/** The year of a list: on 1 September and 4 October 2019. */
function yearBehind(
  text: string,
  date: WrittenDate,
  next: DateMention | undefined,
): number | undefined {
  if (next?.kind !== "written" || next.from.year === undefined || next.from.month === undefined)
    return undefined;
  const isList = /^\s*(?:,|,?\s*(?:and|or))\s+(?:again\s+)?(?:(?:on|in)\s+)?$/iu.test(
    text.slice(date.end, next.start),
  );
  const isEarlier = (date.from.month ?? 0) <= next.from.month;
  return isList && isEarlier ? next.from.year : undefined;
}

function yearBefore(anchors: Anchors, { month = 0 }: PartialDate): number | undefined {
  const { onlyYear, titleYear } = anchors;
  const last = anchors.last("year");
  if (!last) return titleYear ?? yearOfNews(anchors, month);
  if (onlyYear !== undefined) return onlyYear;
  if (!last.isSameBlock && last.distance > yearReach) {
    return anchors.isOfOneTime ? titleYear : undefined;
  }
  if (last.from.year !== last.to.year) return undefined;
  // A month long before the last one that was told is of the next year, or goes back: that is open.
  const isForward = last.to.month === undefined || last.to.month - month <= 2;
  return isForward ? last.to.year : undefined;
}

/** What was published in March tells of this January, and perhaps of last December. */
function yearOfNews({ published }: Anchors, month: number): number | undefined {
  return published?.month !== undefined && month <= published.month ? published.year : undefined;
}
