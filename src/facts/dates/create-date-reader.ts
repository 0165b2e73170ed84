import type { CalendarReader, DateMention, DateReader, WrittenDate } from "./date-mention.js";
import { isSureDate } from "./is-sure-date.js";
import { joinDates } from "./join-dates.js";
import { masked, without } from "./masked.js";
import { readCjkDates } from "./read-cjk-dates.js";
import { readNamedMonths } from "./read-named-months.js";
import { readRelativeDates } from "./read-relative-dates.js";
import { readYears } from "./read-years.js";

/** Makes a reader of dates: days and months by `readCalendar`, years and relative dates by own rules. */
export function createDateReader(readCalendar: CalendarReader): DateReader {
  return (text, language) => {
    // Most sentences have nothing of a date: they need not be looked at by all the rules.
    const written = mayBeWritten.test(text) ? writtenDates(text, language, readCalendar) : [];
    const relative = mayBeRelative.test(text)
      ? readRelativeDates(without(text, written), language)
      : [];
    return [...written, ...relative].toSorted(byStart);
  };
}

const months = "\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
const mayBeWritten = new RegExp(`\\d|${months}|[零〇一二三四五六七八九十]`, "u");
const mayBeRelative = /\b(?:days?|months?|years?|morning)\b|[年月日]/iu;
/** What English days and months are written with. */
const mayHaveMonth = new RegExp(`${months}|\\d[-./]\\d|[零〇一二三四五六七八九十]`, "u");

function writtenDates(text: string, language: string, readCalendar: CalendarReader): WrittenDate[] {
  const isEnglish = /^(?:en|und)\b/u.test(language);
  const visible = masked(text);
  const days = !isEnglish || mayHaveMonth.test(visible) ? readCalendar(visible, language) : [];
  const rest = without(visible, days);
  const named = isEnglish ? [] : readNamedMonths(rest, language);
  const inMonths = [...readCjkDates(rest), ...named].toSorted(byStart);
  const years = readYears(without(rest, inMonths), language);
  return joinDates(visible, [...days, ...inMonths, ...years].toSorted(byStart)).filter((date) =>
    isSureDate(visible, date, language),
  );
}

const byStart = (one: DateMention, other: DateMention): number => one.start - other.start;
