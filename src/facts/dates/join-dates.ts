import type { WrittenDate } from "./date-mention.js";
import { isoDate, isPossible, precisionOf, type PartialDate } from "./partial-date.js";

/**
 * Joins what belongs together: a day or month with the year behind it (November 7–9 + of 2018), the
 * ends of a range (between March + and June 2022), further days (9月2日 + 至4日).
 *
 * @param dates in order, none overlapping.
 */
export function joinDates(text: string, dates: readonly WrittenDate[]): WrittenDate[] {
  const joined: WrittenDate[] = [];
  for (const date of dates) {
    const next = withMoreDays(text, ofOneYear(date));
    const last = joined.at(-1);
    const both =
      last && last.end <= next.start
        ? (completed(text, last, next) ?? range(text, last, next))
        : undefined;
    if (both) joined[joined.length - 1] = both;
    else if (!last || last.end <= next.start) joined.push(next);
  }
  return joined.map((date) => withEarlyYear(text, date));
}

/** 24 August – 3 October 1572: both of the year that the last one names. */
function ofOneYear(date: WrittenDate): WrittenDate {
  const { year } = date.to;
  return date.from.year === undefined && year !== undefined ? dated(date, year, date.end) : date;
}

/** 12 March + 1999. */
function completed(text: string, date: WrittenDate, year: WrittenDate): WrittenDate | undefined {
  const isYear = precisionOf(year.from) === "year" && year.from.year === year.to.year;
  if (date.from.year !== undefined || date.to.year !== undefined || !isYear) return undefined;
  const between = text.slice(date.end, year.start);
  if (!/^,?\s*(?:of|in)?\s*(?:the\syear\s)?$/iu.test(between) || year.from.year === undefined)
    return undefined;
  return dated(date, year.from.year, year.end);
}

function dated(date: WrittenDate, year: number, end: number): WrittenDate {
  const [from, to] = [
    { year, ...date.from },
    { year, ...date.to },
  ];
  const isBackwards = isAfter(from, to);
  return { ...date, end, from: isBackwards ? { ...from, year: year - 1 } : from, to };
}

function range(text: string, first: WrittenDate, last: WrittenDate): WrittenDate | undefined {
  if (isRange(first) || isRange(last)) return undefined;
  const between = text.slice(first.end, last.start);
  const isBetween =
    /^,?\s+and\s+(?:the\s+)?$/iu.test(between) &&
    /\bbetween\s+(?:the\s+)?(?:early\s+|late\s+|mid-?)?$/iu.test(
      text.slice(Math.max(0, first.start - 30), first.start),
    );
  if (!isBetween && !connector.test(between)) return undefined;
  const { year } = last.to;
  const needsYear = first.from.year === undefined && year !== undefined;
  const whole = { ...first, end: last.end, to: last.to };
  const result = needsYear ? dated(whole, year, last.end) : whole;
  const isMixed = (result.from.year === undefined) !== (result.to.year === undefined);
  return isMixed || isAfter(result.from, result.to) ? undefined : result;
}

const connector =
  /^,?\s*(?:-|–|—|~|～|至|到|から|to|until|till|through|up to|bis|au|al|hasta|tot|по)\s*(?:the\s+)?(?:early\s+|late\s+|mid-?\s*|end\sof\s+)?$/iu;

/** September 2 + through 4, 2019; 2 and + 3 September; 9月2日 + 至4日. */
function withMoreDays(text: string, date: WrittenDate): WrittenDate {
  const { day, month } = date.to;
  if (day === undefined || month === undefined || isRange(date)) return date;
  const behind = moreDays.exec(text.slice(date.end, date.end + 30));
  if (behind?.groups && date.to.year === undefined)
    return extended(date, behind[0].length, behind.groups);
  const cjk = /^\s?[-–—~～至到]\s?(?<day>\d{1,2})[日号號]/u.exec(
    text.slice(date.end, date.end + 12),
  );
  if (cjk?.groups) return extended(date, cjk[0].length, cjk.groups);
  const ahead = /(?<![\d.,])(\d{1,2})(?:st|nd|rd|th)?\s+(?:and|&)\s+(?:the\s+)?$/iu.exec(
    text.slice(Math.max(0, date.start - 16), date.start),
  );
  const isNext = ahead !== null && Number(ahead[1]) === day - 1;
  return isNext
    ? { ...date, start: date.start - ahead[0].length, from: { ...date.from, day: day - 1 } }
    : date;
}

const moreDays =
  /^\s*(?:-|–|—|to|through|until|and|&)\s*(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?:of\s+)?(?<year>\d{4})(?![\d,.]\d|\d))/iu;

function extended(
  date: WrittenDate,
  length: number,
  { day, year }: Readonly<Record<string, string | undefined>>,
): WrittenDate {
  const parts = year === undefined ? {} : { year: Number(year) };
  const [from, to] = [
    { ...date.from, ...parts },
    { ...date.to, ...parts, day: Number(day) },
  ];
  const isRight = isPossible(to) && !isAfter(from, to);
  return isRight ? { ...date, end: date.end + length, from, to } : date;
}

/** 3 May + 911: a year of three digits that nothing follows. */
function withEarlyYear(text: string, date: WrittenDate): WrittenDate {
  if (date.from.year !== undefined) return date;
  const year = /^,?\s(\d{3})(?=[,;)]|\.?$)(?!,\d)/u.exec(text.slice(date.end, date.end + 8));
  return year ? dated(date, Number(year[1]), date.end + year[0].length) : date;
}

const isRange = ({ from, to }: WrittenDate): boolean =>
  from.year !== to.year || from.month !== to.month || from.day !== to.day;

/** Compares as far as both are told; without years within one year. */
function isAfter(one: PartialDate, other: PartialDate): boolean {
  const [a, b] = [one, other].map((date) => isoDate({ ...date, year: date.year ?? 2000 }) ?? "");
  const length = Math.min(a?.length ?? 0, b?.length ?? 0);
  return (a ?? "").slice(0, length) > (b ?? "").slice(0, length);
}
