import * as chrono from "chrono-node";
import type { CalendarReader, WrittenDate } from "./date-mention.js";
import { isPossible, type PartialDate } from "./partial-date.js";

type Parser = Pick<chrono.Chrono, "parse">;

const parsers: Readonly<Record<string, Parser>> = {
  ar: chrono.ar.casual,
  de: chrono.de.casual,
  en: chrono.en.casual,
  es: chrono.es.casual,
  fi: chrono.fi.casual,
  fr: chrono.fr.casual,
  id: chrono.id.casual,
  it: chrono.it.casual,
  ja: chrono.ja.casual,
  nl: chrono.nl.casual,
  pt: chrono.pt.casual,
  ru: chrono.ru.casual,
  sv: chrono.sv.casual,
  uk: chrono.uk.casual,
  vi: chrono.vi.casual,
  zh: chrono.zh.hans.casual,
  "zh-hant": chrono.zh.hant.casual,
};

/** chrono takes what is not told from the day of the call: only what two distant days agree on is told. */
const days = [new Date(2001, 1, 3, 12), new Date(1987, 10, 25, 12)] as const;

/** Finds dates by chrono-node's parser for the language; the English one reads other languages. */
export function createChronoDates(): CalendarReader {
  return (text, language) => {
    const parser = parserOf(language.toLowerCase());
    const found = parser.parse(text, days[0]);
    if (found.length === 0) return [];
    const again = new Map(parser.parse(text, days[1]).map((result) => [result.index, result]));
    return found.flatMap((result) => {
      const other = again.get(result.index);
      return other === undefined ? [] : written(result, other);
    });
  };
}

function parserOf(language: string): Parser {
  const isTraditional = /^zh-(?:hant|tw|hk|mo)\b/.test(language);
  const code = isTraditional ? "zh-hant" : (language.split("-", 1)[0] ?? "");
  return parsers[code] ?? chrono.en.casual;
}

function written(
  { index, text: words, start, end }: chrono.ParsedResult,
  other: chrono.ParsedResult,
): WrittenDate[] {
  if (words !== other.text || /^\d{1,2}[/.]\d{1,2}$/.test(words) || isAmbiguous(words)) return [];
  const from = told(words, start, other.start);
  const to = end && other.end ? told(words, end, other.end) : from;
  if (!from || !to || (to.day === undefined) !== (from.day === undefined)) return [];
  const lead = leads.exec(words)?.[0].length ?? 0;
  const length = words.length - (timeOfDay.exec(words.slice(lead))?.[0].length ?? 0);
  return isPossible(from) && isPossible(to)
    ? [{ kind: "written", start: index + lead, end: index + length, from, to }]
    : [];
}

/** Words and a time of day that may begin or end what chrono takes for a date. */
const leads =
  /^(?:(?:at\s+)?\d{1,2}(?::\d{2}|\s*[ap]\.?m\b)[^,]{0,12}?,?\s+)?(?:on|in|am|le|el|в)\s+/iu;
const timeOfDay =
  /(?<=\d{4})[\s,]+(?:at\s+)?\d{1,2}$|[\s,]+(?:at\s+)?\d{1,2}(?::\d{2}.*|\s*[ap]\.?m\.?.*)$/iu;

/** What is written of a date; `undefined` when that is no month, or hangs on the day of the call. */
function told(
  words: string,
  date: chrono.ParsedComponents,
  other: chrono.ParsedComponents,
): PartialDate | undefined {
  const part = (name: "year" | "month" | "day") =>
    date.isCertain(name) ? (date.get(name) ?? undefined) : undefined;
  const [year, month, day] = [part("year"), part("month"), part("day")];
  const isTold = (["year", "month", "day"] as const).every(
    (name) => part(name) === undefined || date.get(name) === other.get(name),
  );
  if (month === undefined || !isTold) return undefined;
  const isPart = /^(?:end|beginning|start|middle)\b/i.test(words);
  const isShortYear = year !== undefined && !isWritten(words, year);
  if (isShortYear) return undefined;
  return {
    ...(year === undefined ? {} : { year }),
    month,
    ...(day === undefined || isPart ? {} : { day }),
  };
}

/** Years of two digits may be numbers of something else; other digits than ours are not checked. */
function isWritten(words: string, year: number): boolean {
  return words.includes(String(year)) || !/\d{2}/.test(words);
}

/** 3/4/2019 is the third of April or the fourth of March. */
function isAmbiguous(words: string): boolean {
  const [, one, other] = /(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/.exec(words) ?? [];
  return (
    one !== undefined &&
    one !== other &&
    Number(one) <= 12 &&
    Number(other) <= 12 &&
    words.includes("/")
  );
}
