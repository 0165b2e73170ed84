import { englishMonths, englishWeekdays } from "../../documents/calendar-words.js";
import type { Span } from "../../documents/document.js";

const month = `(?:(?:${englishMonths.join("|")})\\b|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)`;
const weekday = `(?:${englishWeekdays.join("|")})s?`;
const dash = "\\s*[-–—]\\s*";
const day = "\\d{1,2}(?:st|nd|rd|th)?";
const era = "\\s?(?:ad|bce?|ce)\\b";
const year = `(?:[12]\\d{3}(?:${era})?|\\d{1,4}${era})`;
const to = `(?:${dash}|\\s+(?:to|until|and|through)\\s+)`;
const part =
  "(?:(?:early|late|mid|(?:the )?(?:beginning|end|middle|start|first half|second half) of)(?:[\\s-]+the)?[\\s-]+)?";
const ordinal =
  "(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|twenty-first)";
const dayMonth = `(?:${day}(?:${dash}|\\s*(?:,|and|to)\\s*))?${day}\\s+(?:of\\s+)?${month}`;
const monthDay = `${month}\\s+${day}(?:(?:${dash}|\\s*(?:and|to)\\s*)${day})?(?!\\d)`;
const calendar = `(?:${weekday},?\\s+)?(?:(?:${dayMonth}|${monthDay})(?:,?\\s+${year})?|${month},?\\s+(?:of\\s+)?${year})`;

/** In order: what is found first hides what stands in it. Without the flag u, for speed: only Latin letters matter here. */
const forms: readonly RegExp[] = [
  `${calendar}(?:${to}${calendar})?`,
  `${part}${ordinal}(?:(?:${to}|\\s+or\\s+)(?:the\\s+)?${part}${ordinal})?[\\s-]+centur(?:y|ies)(?:${era})?`,
  `${part}[12]\\d\\d0['’]?s(?:${to}(?:the\\s+)?${part}(?:[12]\\d)?\\d0['’]?s)?`,
  `(?:between\\s+)?${part}${year}${to}(?:early |late |mid-)?(?:${year}|\\d\\d)(?!\\d)`,
  `(?:${part}|(?:spring|summer|autumn|fall|winter)(?:\\s+of)?\\s+)${year}`,
  "(?<=\\b(?:in|since|until|by|year)\\s)\\d{3}(?=\\s*(?:[,.;)]|$)|\\s+(?:as|and|by|the|when|he|she|to|with|at)\\b)",
  "\\d{1,2}(?::\\d\\d)?\\s?[ap]\\.?m\\b",
  `(?:every|each|once an?|twice an?)\\s+(?:(?:two|three|four|five|six|seven|ten|\\d+|other)\\s+)?(?:day|week|month|year|decade|${weekday})s?`,
  `(?:once|twice|(?:two|three|four|five|six|seven|eight|nine|ten|\\d+|several|many)\\s+times)\\s+(?:an?|each|every|per)\\s+(?:day|week|month|year|decade|hour|night|century)`,
  "(?:annually|yearly|monthly|weekly|daily|biennially|quarterly|hourly)",
  `(?:early|late|mid)[\\s-]+${month}`,
  month,
  weekday,
].map(
  (form) => new RegExp(`(?<![\\wÀ-ɏ一-鿿.,$£€-])(?:${form})(?![\\wÀ-ɏ一-鿿%]|[.,–-]\\d)`, "gi"),
);

const counted =
  /^\s+(?:[a-z]+\s+)?(?:people|men|women|members|years|days|metres|meters|feet|miles|km|m|kg|tons?|tonnes|dollars|students|soldiers|troops)\b/;

/**
 * The dates, years, months, centuries, ranges of them, times and frequencies ("annually") that an
 * English sentence says, in order, without the preposition before them.
 */
export function dateSpans(sentence: string): Span[] {
  const found: Span[] = [];
  for (const form of forms) {
    for (const { index: start, 0: words } of sentence.matchAll(form)) {
      const end = start + words.length;
      const isFree = found.every((span) => span.end <= start || span.start >= end);
      if (isFree && isDate(sentence, start, words)) found.push({ start, end });
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}

/** "May" and "March" are other words too, and 1500 may count something. */
function isDate(sentence: string, start: number, words: string): boolean {
  if (/^(?:may|mar|march|sun|dec|jan|sat)\.?$/i.test(words))
    return (
      /^M(?:ay|arch)$/.test(words) &&
      /\b(?:in|of|on|since|by|until|last|next)\s+$/i.test(sentence.slice(0, start))
    );
  return !/^\d{4}$/.test(words) || !counted.test(sentence.slice(start + words.length));
}
