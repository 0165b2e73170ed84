import type { WrittenDate } from "./date-mention.js";
import { isBracketed, isNoYear, isToldYear, type Neighbors } from "./is-told-year.js";

/**
 * Finds years (in 1066, since 2014, the 2019 meeting), ranges of years (1914–18) and decades (the
 * 1990s) in a text whose other dates and numbers are hidden. A number is a year only where its
 * neighbors say so; alone in brackets it is rather a life, a work or a reference, and left out.
 */
export function readYears(text: string, language: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const { index: start, 0: words, groups } of text.matchAll(yearLike)) {
    const end = start + words.length;
    const range = rangeOf(groups?.["first"] ?? "", groups?.["second"], groups?.["decade"]);
    const around = {
      before: text.slice(Math.max(0, start - 40), start),
      after: text.slice(end, end + 40),
    };
    if (range === undefined || isNoYear(around) || isBracketed(around)) continue;
    const previous = found.at(-1);
    const goesOn = previous !== undefined && isListed(text.slice(previous.end, start), around);
    const [from, to] = range;
    if (goesOn || isTold(around, range, groups, language)) {
      found.push({ kind: "written", start, end, from: { year: from }, to: { year: to } });
    }
  }
  return found;
}

const yearLike =
  /(?<=^|[\s(|"“‘'’[]|(?:mid|late|early)-)(?<first>\d{3,4})(?:(?<decade>['’]?s)|\s?[-–—]\s?(?<second>\d{4}|\d{2}))?(?![\p{L}\p{N}%°]|[.,:/]\d|-\p{L}|\s?[-–—]\d)/gu;

/** The first and the last year; `undefined` for what can be no year or has two meanings. */
function rangeOf(
  first: string,
  second: string | undefined,
  decade: string | undefined,
): readonly [number, number] | undefined {
  const from = Number(first);
  if (from > 2100 || from < 1 || (first.length < 4 && (decade ?? second) !== undefined))
    return undefined;
  if (decade !== undefined) {
    // The 1800s are ten years or a hundred.
    const isDecade = from % 10 === 0 && (from % 100 !== 0 || from === 2000);
    return isDecade ? [from, from + 9] : undefined;
  }
  if (second === undefined) return first.length === 4 && from < 1000 ? undefined : [from, from];
  const to = second.length === 4 ? Number(second) : from - (from % 100) + Number(second);
  return to > from && to <= 2100 ? [from, to] : undefined;
}

function isTold(
  around: Neighbors,
  [from]: readonly [number, number],
  groups: Readonly<Record<string, string | undefined>> | undefined,
  language: string,
): boolean {
  if (groups?.["decade"] !== undefined) return true;
  const isRange = groups?.["second"] !== undefined;
  return (isRange && from >= 1800) || isToldYear(around, from, language);
}

/** 2016 in "in 2014, 2016 and 2018", 1999 in "from 1995 to 1999". */
function isListed(between: string, { after }: Neighbors): boolean {
  return (
    /^\s*(?:,|,?\s*(?:and|or|to|until|till|through|&)(?:\s+the)?)\s*$/iu.test(between) &&
    /^(?:\s*(?:[,.;:)]|$)|\s+(?:and|or|to|until|in|at|on|by|for|the|with|as)\b)/u.test(after)
  );
}
