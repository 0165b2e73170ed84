import { calendarDate } from "../documents/calendar-date.js";
import type { DateReader } from "./dates/date-mention.js";
import { isoDate, isPossible, type PartialDate } from "./dates/partial-date.js";
import type { DateRange } from "./fact.js";

/**
 * Reads what somebody types for the beginning or the end of a timeline: 2019, 3/2019, March 2019,
 * 12 August 2022, 2019年3月, the 1990s. `undefined` for what is no date with a year.
 *
 * @param language BCP 47 code of the reader's language; English is understood besides.
 */
export function parseDateBound(
  typed: string,
  language: string,
  readDates: DateReader,
): DateRange | undefined {
  const text = typed.normalize("NFKC").trim();
  const iso = calendarDate(text) ?? fromNumbers(text);
  if (iso !== undefined) return { from: iso, to: iso };
  return only(text, language, readDates) ?? only(text, "en", readDates);
}

/** 987, 3/2019, 03.2019. */
function fromNumbers(text: string): string | undefined {
  const [, month, year] = /^(?:(\d{1,2})[/.-])?(\d{3,4})$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date: PartialDate = {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
  };
  return isPossible(date) ? isoDate(date) : undefined;
}

/** The one date of a text that holds no other number. */
function only(text: string, language: string, readDates: DateReader): DateRange | undefined {
  const [mention, ...others] = readDates(text, language);
  if (mention?.kind !== "written" || others.length > 0) return undefined;
  if (/\d/.test(text.slice(0, mention.start) + text.slice(mention.end))) return undefined;
  const [from, to] = [isoDate(mention.from), isoDate(mention.to)];
  return from === undefined || to === undefined ? undefined : { from, to };
}
