import type { Span } from "../../documents/document.js";
import { isPossible } from "../../facts/dates/partial-date.js";
import type { PartialDate } from "../../facts/dates/partial-date.js";
import { createNumeralReader } from "../../passages/numerals.js";

/** A day or month where a text writes it, with every reading that it may have. */
export interface DateAt extends Span {
  /** At least one: 3/4/2019 is in March or in April. */
  readonly readings: readonly PartialDate[];
}

/**
 * Finds days and months in a text: with their names in some languages of Latin script, in digits, and
 * in Chinese and Japanese. Years alone are numbers. Other than the dates that facts are mined from,
 * none is left out for being unsure: what is taken for a date here only has to be found again.
 */
export function readDates(text: string): DateAt[] {
  const found: DateAt[] = [];
  for (const { form, read } of forms) {
    for (const { index: start, 0: words, groups = {} } of text.matchAll(form)) {
      const end = start + words.length;
      if (found.some((date) => start < date.end && date.start < end)) continue;
      for (const meant of read(groups)) {
        const readings = meant.filter(isPossible);
        if (readings.length > 0) found.push({ start, end, readings });
      }
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}

type Groups = Readonly<Record<string, string | undefined>>;
interface Form {
  readonly form: RegExp;
  /** The readings of each date that is written: of "3 and 4 May" two dates. */
  readonly read: (groups: Groups) => PartialDate[][];
}

const languages = ["en", "de", "fr", "es", "pt", "it", "nl", "sv"];
const months = monthNames();
const ordinals = ordinalDays();

const name = `(?<month>${[...months.keys()].toSorted((a, b) => b.length - a.length).join("|")})\\.?`;
const day = (group: string): string =>
  `(?<${group}>\\d{1,2}|${[...ordinals.keys()].toSorted((a, b) => b.length - a.length).join("|")})(?:st|nd|rd|th|er|[.ºª])?`;
const between = "\\s?(?:-|–|—|to|and|or|bis|und|au|et|al|y|a|e)\\s?";
const year = "(?:\\s?,?\\s?(?:of\\s|de\\s|del\\s)?(?<year>[12]\\d{3})(?!\\d|[.,]\\d))";
const begin = "(?<![\\p{L}\\p{N}])";
const end = "(?![\\p{L}\\p{N}])";

const forms: readonly Form[] = [
  {
    form: new RegExp(
      `${begin}(?:${day("first")}${between})?${day("day")}\\s(?:of\\s|de\\s|di\\s)?${name}${year}?${end}`,
      "giu",
    ),
    read: named,
  },
  {
    form: new RegExp(
      `${begin}${name}\\s(?:the\\s)?(?:${day("first")}${between})?${day("day")}(?!\\d)${year}?${end}`,
      "giu",
    ),
    read: named,
  },
  { form: new RegExp(`${begin}${name}${year}?${end}`, "giu"), read: named },
  {
    form: /(?<![\d-])(?<year>[12]\d{3})-(?<month>\d{2})(?:-(?<day>\d{2}))?(?![\d-])/gu,
    read: ({ year, month, day }) => [[parts(year, Number(month), day)]],
  },
  {
    form: /(?<![\d./-])(?<one>\d{1,2})[./-](?<other>\d{1,2})[./-](?<year>[12]\d{3})(?![\d-])/gu,
    read: ({ one, other, year }) => [
      [parts(year, Number(other), one), parts(year, Number(one), other)],
    ],
  },
  {
    form: /(?:(?<year>[12]\d{3})\s?[年년]\s?)?(?<month>1[0-2]|0?[1-9])\s?[月월](?:\s?(?<day>[12]\d|3[01]|0?[1-9])\s?[日号일])?/gu,
    read: ({ year, month, day }) => [[parts(year, Number(month), day)]],
  },
];

/** In English "may" and "march" are words: a month begins with a capital there. */
const smallWords = /^(?:may|march|mar|sept?|dec|jan|nov|oct|agosto|mars|set|out)$/u;

function named({ month = "", first, day, year }: Groups): PartialDate[][] {
  if (smallWords.test(month) && day === undefined && year === undefined) return [];
  if (/^(?:may|march)$/u.test(month) && year === undefined) return [];
  const number = months.get(month.toLowerCase());
  if (number === undefined) return [];
  const days = first === undefined ? [day] : [first, day];
  return days.map((one) => [parts(year, number, one)]);
}

function parts(year: string | undefined, month: number, day: string | undefined): PartialDate {
  const number = day === undefined ? undefined : (ordinals.get(day.toLowerCase()) ?? Number(day));
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    month,
    ...(number === undefined ? {} : { day: number }),
  };
}

/** The long names in some languages, and the short ones of English. */
function monthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const language of languages) {
    const styles = language === "en" ? (["long", "short"] as const) : (["long"] as const);
    for (const style of styles) {
      const format = new Intl.DateTimeFormat(language, { month: style, timeZone: "UTC" });
      for (let month = 1; month <= 12; month++) {
        names.set(format.format(Date.UTC(2019, month - 1, 15)).toLowerCase(), month);
      }
    }
  }
  return names.set("sept", 9).set("märz", 3);
}

/** "first" to "thirty-first" */
function ordinalDays(): ReadonlyMap<string, number> {
  const numeral = createNumeralReader();
  const words = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth";
  const tens = [
    "twentieth",
    "thirtieth",
    ...words.split(" ").flatMap((unit) => [`twenty-${unit}`, `thirty-${unit}`]),
  ];
  const teens = ["thir", "four", "fif", "six", "seven", "eigh", "nine"].map((at) => `${at}teenth`);
  return new Map(
    [...words.split(" "), ...teens, ...tens].flatMap((word) => {
      const number = parseInt(numeral(word) ?? "", 10);
      return number >= 1 && number <= 31 ? [[word, number] as const] : [];
    }),
  );
}
