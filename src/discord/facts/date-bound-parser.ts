import { calendarDate } from "../../documents/calendar-date.js";
import type { DateReader } from "../../facts/dates/date-mention.js";
import type { DateRange } from "../../facts/fact.js";
import { parseDateBound } from "../../facts/parse-date-bound.js";

/** Reads a date that somebody has typed; undefined for what is not one date, with its year. */
export type DateBoundParser = (text: string, locale: string) => Promise<DateRange | undefined>;

/**
 * Reads dates as `parseDateBound` does.
 *
 * @param load obtains the reader of dates when the first one is needed: it takes long to load. When it
 * fails, so does the call, and the next one tries again.
 */
export function createDateBoundParser(load: () => Promise<DateReader>): DateBoundParser {
  let reader: Promise<DateReader> | undefined;
  const loaded = (): Promise<DateReader> =>
    (reader ??= load().catch((error: unknown) => {
      reader = undefined;
      throw error;
    }));
  return async (text, locale) => {
    const written = calendarDate(text.trim());
    if (written !== undefined) return { from: written, to: written };
    return parseDateBound(text, locale, await loaded());
  };
}
