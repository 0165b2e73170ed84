import type { DateRange } from "../../facts/fact.js";
import type { Locale } from "../records/settings.js";

/**
 * A date or a range as its readers write it, no more precise than it is known: `2–4 September 2019`,
 * `March 2019`, `2019`; in Chinese `2019年9月2日至4日`. What is no date stays as it is.
 */
export function dateText({ from, to }: DateRange, locale: Locale): string {
  const [first, last] = [partsOf(from), partsOf(to)];
  if (!first || !last) return from === to ? from : `${from} – ${to}`;
  const isRange = first.precision === last.precision && first.date <= last.date;
  const written = ({ date, precision }: DateParts): string =>
    format(precision, locale).format(date);
  if (locale === "zh-CN") return chineseRange(written(first), written(last), isRange);
  if (!isRange) return `${written(first)} – ${written(last)}`;
  // CLDR has blanks around the dash of "2 – 4 September" too, which English does without.
  return format(first.precision, locale)
    .formatRange(first.date, last.date)
    .replace(/^(\d+)\s–\s(?=\d)/, "$1–");
}

/**
 * CLDR has nothing but `2019/9/2 – 2019/9/4`. Of two dates of one precision the last one goes without
 * what it shares with the first: `2019年9月2日至4日`.
 */
function chineseRange(first: string, last: string, isRange: boolean): string {
  if (first === last) return first;
  const [firstParts, lastParts] = [first, last].map((text) => text.match(/\d+\D+/g) ?? [text]);
  const differs = lastParts?.findIndex((part, i) => part !== firstParts?.[i]) ?? 0;
  return `${first}至${isRange && differs > 0 ? lastParts?.slice(differs).join("") : last}`;
}

interface DateParts {
  readonly date: Date;
  readonly precision: keyof typeof precisions;
}

/** By the number of parts that a date has. */
const precisions = {
  1: { year: "numeric" },
  2: { year: "numeric", month: "long" },
  3: { year: "numeric", month: "long", day: "numeric" },
} as const satisfies Record<number, Intl.DateTimeFormatOptions>;

function partsOf(text: string): DateParts | undefined {
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(text)) return undefined;
  const date = new Date(text);
  const parts = text.split("-").length;
  if (Number.isNaN(date.getTime())) return undefined;
  return { date, precision: parts === 3 ? 3 : parts === 2 ? 2 : 1 };
}

/** The English of Britain has the day first, as most readers of English know it. */
function format(precision: DateParts["precision"], locale: Locale): Intl.DateTimeFormat {
  const tag = locale === "en" ? "en-GB" : locale;
  return new Intl.DateTimeFormat(tag, { ...precisions[precision], timeZone: "UTC" });
}
