import { englishMonths } from "../../documents/calendar-words.js";
import type { WrittenDate } from "./date-mention.js";
import { isoDate } from "./partial-date.js";

/**
 * Whether what reads like a date is surely one: without a year it needs a preposition (on 4 May, in
 * June) and no noun behind it, for "the September 11 attacks" were in any year; no year is before Christ.
 */
export function isSureDate(text: string, date: WrittenDate, language: string): boolean {
  const before = text.slice(Math.max(0, date.start - 40), date.start);
  const after = text.slice(date.end, date.end + 20);
  const words = text.slice(date.start, date.end);
  if (/^\s*(?:bce?\b|b\.c\.)/iu.test(after) || /\b(?:version|v\.)\s*$/iu.test(before)) return false;
  if (laws.test(before) || isOfLife(before, date, after)) return false;
  // chrono reads "may 12" and "mar" in small letters too.
  if (/^(?:en|und)/u.test(language) && /^(?:jan|mar|may|sun|sat|dec)\b/u.test(words)) return false;
  if (date.from.year !== undefined) return true;
  return date.from.day === undefined
    ? isSureMonth(before, words, after, language)
    : isSureDay(before, words, after);
}

/** (1850–1910), (born 4 May 1850): when somebody lived, who is named before the brackets. */
function isOfLife(before: string, { from, to }: WrittenDate, after: string): boolean {
  const isRange = isoDate(from) !== isoDate(to);
  const opens = /[([（]\s*$/u.test(before);
  const closes = /^\s*[)\]）]/u.test(after);
  return (
    /[([（][^()]{0,20}\b(?:b\.|d\.|born|died|né|née|geboren|gestorben)\s+$/iu.test(before) ||
    (opens && (closes || /^\s*[–—-]/u.test(after)) && (isRange || !closes)) ||
    (closes && /[–—-]\s*$/u.test(before))
  );
}

/** "The Law of 2 August 2002" and "Act No. 25 of 2002" are names. */
const laws =
  /(?:\b(?:acts?|bill|laws?|code|regulations?|directive|decree|order|ordinance|statute|resolution|amendments?)(?:,?\s+no\.?\s*\S{1,12})?|¤)\s+(?:of|dated)\s+$/iu;

function isSureMonth(before: string, words: string, after: string, language: string): boolean {
  if (!/^(?:en|und)/u.test(language)) return false;
  const isMonth =
    fullMonths.test(words) && !/^\s+(?:\p{Lu}|\d)/u.test(after) && !/^['’-]/u.test(after);
  return isMonth && (partOfMonth.test(words) || beforeMonth.test(before));
}

const partOfMonth = /^(?:the\s+)?(?:end|beginning|start|middle)\s/iu;
const beforeMonth =
  /\b(?:in|during|since|until|till|by|from|through|end of|beginning of|start of|middle of|early|late|mid)[\s-](?:early\s|late\s|mid-?\s?)?$/iu;
const month = `(?:${englishMonths.join("|")})`;
const fullMonths = new RegExp(
  String.raw`^(?:(?:the\s+)?(?:end|beginning|start|middle)\s+of\s+)?${month}(?:\s*[-–—]\s*${month})?$`,
  "u",
);

function isSureDay(before: string, words: string, after: string): boolean {
  const isAttribute = /\bthe\s+$/iu.test(before) && /^\s+\p{L}/u.test(after);
  if (isAttribute || /\d\/\d/.test(words)) return false;
  return (
    /(?:^|[月号日]|\b(?:on|by|until|till|from|since|to|between|through|and|am|vom|le|du|el|il|op|den|den|dia|día)\s+(?:the\s+)?|day,?\s+|[(,]\s*)$/iu.test(
      before,
    ) || /[月]/u.test(words)
  );
}
