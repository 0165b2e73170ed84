import { englishWeekdays } from "../../documents/calendar-words.js";
import type { Span } from "../../documents/document.js";

/**
 * The clause without a date and the words that lead to it: "It was held in Rome on 4 May 2019" is
 * "It was held in Rome". A date that is part of a name, or of a list of dates, is left in: the 2019
 * Dialogue, last year's meeting.
 */
export function withoutDate(clause: string, { start, end }: Span): string {
  const [before, after] = [clause.slice(0, start), clause.slice(end)];
  if (isPartOfName(before, clause.slice(start, end), after)) return clause;
  const lead = leads.exec(before.slice(-longestLead))?.[0] ?? "";
  const kept = before.slice(0, before.length - lead.length);
  // A bracket that opened before the date closes behind it.
  const rest = lead.includes("(") ? after.replace(/^\s*\)/u, "") : after;
  const pause = kept !== "" && /^\s*,/u.test(rest) ? "," : "";
  return (
    kept +
    pause +
    rest.replace(/^\s+(?:CE|AD|A\.D\.)(?!\p{L})/u, "").replace(/^\s*[,:–—-]?\s*(?![.;)])/u, " ")
  );
}

function isPartOfName(before: string, date: string, after: string): boolean {
  const isListed =
    /^\s*(?:,|and|or|&)\s*(?:(?:early|late|mid)[\s-])?\d{4}(?!\d)/u.test(after) ||
    /\d{4}s?\s*(?:,|and|or|&)+\s*(?:(?:early|late|mid)[\s-])?$/u.test(before);
  if (isListed || /^['’]s\b/u.test(after)) return true;
  // "The day following the opening" goes on behind the date.
  if (/\b(?:following|after)$/iu.test(date)) return true;
  // Where no blanks part the words, what leads to a date cannot be told.
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\s?$/u.test(before)) return true;
  const isYear = /^\d{4}$/u.test(date) && /^\s+\p{L}/u.test(after);
  if (isYear && determiner.test(before)) return true;
  return !leads.test(before.slice(-longestLead)) && !/^\W*$/u.test(before);
}

/** In characters; a search for more would be quadratic on hostile text. */
const longestLead = 80;

const determiner = /(?:^\W*|\b(?:the|an?|its|their|his|her|our|this|that)\s+|['’]s?\s+)$/iu;

const partOfTime =
  "the|a|about|around|early|late|mid|end|beginning|start|middle|first|second|half|of|year|years|night|" +
  `morning|evening|afternoon|${englishWeekdays.join("|")}|summer|spring|autumn|fall|winter|,`;
const leading =
  "every\\s+(?:year|month)\\s+since|as\\s+(?:early|late|recently)\\s+as|as\\s+of|sometime\\s+between|" +
  "on|in|since|during|until|till|by|from|between|of|through|throughout|towards?|around|about|circa|" +
  "ca?\\.|after|before|later|dated|at";
const leads = new RegExp(
  `[\\s,(]*(?:\\b(?:(?:starting|beginning|ending|dating)\\s+)?(?:at\\s+|by\\s+|towards?\\s+)?(?:${leading})(?:\\s+(?:${partOfTime}))*[\\s-]*|,\\s*|\\(\\s*)$`,
  "iu",
);
