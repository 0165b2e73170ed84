import type { Span } from "../../documents/document.js";
import type { DatedSpan } from "../dates/dated-span.js";
import { leadOf, type DateLead } from "./date-lead.js";
import type { DatedSentence } from "./dated-sentence.js";
import { governingVerb, isMainClause } from "./main-clause.js";
import { isPartOfTime } from "./part-of-time.js";
import { isAttribute, isEventBefore, isOfEvent } from "./year-of-event.js";

/**
 * Whether a date is when that happened which an English sentence tells: it opens the clause, or
 * follows the verb of the main clause with nothing between that begins a clause, phrase or comparison
 * of its own, or belongs to the name of something that happens at one time (the 2019 session).
 */
export function tellsWhen(sentence: DatedSentence, date: DatedSpan): boolean {
  const { text } = sentence;
  if (isInBrackets(text, date) || isPartOfTime(sentence, date)) return false;
  if (/^,? or (?:earlier|later|before|after)\b/iu.test(text.slice(date.end))) return false;
  if (isLabelled(text, date)) return true;
  const lead = leadOf(text, date);
  const last = lead.word === "" ? lastOfList(sentence, date) : undefined;
  if (last) return tellsWhen(sentence, last);
  if (isAttribute(sentence, date, lead.word))
    return isOfEvent(sentence, date) && isInMainClause(sentence, date.start);
  if (lead.word === "of") return isAfterEvent(sentence, date, lead);
  if (notWhen.has(lead.word) && !isNotUntil(text, lead)) return false;
  if (isOpening(sentence, lead)) return hasVerb(sentence, date);
  const isRange = date.date.from !== date.date.to;
  const isLed = lead.word === "from" ? isRange : lead.word !== "" || isDay(text, date);
  return isLed && isInMainClause(sentence, lead.start, date);
}

/** "Updated: 17 March 2023", and nothing else */
const isLabelled = (text: string, { start, end }: DatedSpan): boolean =>
  /^[^:.]{2,30}:\s*$/u.test(text.slice(0, start)) && /^\W*$/u.test(text.slice(end));

/** The date before in a list: 2014 of 2016 in "in 2014, 2016 and 2018". */
function lastOfList({ text, dates }: DatedSentence, date: DatedSpan): DatedSpan | undefined {
  const last = dates[dates.indexOf(date) - 1];
  const isListed =
    last && /^\s*(?:,|,?\s*(?:and|or|&))\s*$/iu.test(text.slice(last.end, date.start));
  return isListed ? last : undefined;
}

function isInBrackets(text: string, { start, end }: DatedSpan): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  return /[([][^()[\]]*$/u.test(before) && /^[^()[\]]*(?:[)\]]|$)/u.test(after);
}

/** Words before a date at which it did not happen, or not alone. */
const notWhen: ReadonlySet<string> = new Set(
  "prior to,as early as,as late as,as recently as,up to,until,till,before,after,following,than,like,to,for,dated,as from".split(
    ",",
  ),
);

/** "It was not until 1978 that", "they did not return until May" */
const isNotUntil = (text: string, { word, start }: DateLead): boolean =>
  word === "until" && /\bnot\b[^,;.]{0,40}$/iu.test(text.slice(Math.max(0, start - 50), start));

const isDay = (text: string, { start, end }: DatedSpan): boolean =>
  /\p{L}/u.test(text.slice(start, end));

const connectors =
  /^(?:[\s"“'‘,;]|\b(?:and|but|or|then|however|also|meanwhile|moreover|furthermore|later|finally|eventually|subsequently|thus|again|similarly|additionally|instead|consequently|nevertheless|therefore|while|whereas|for example|for instance|early|late|sometime|beginning|starting|only|even|every|each|year)\b)*$/iu;

/** Whether nothing but other dates and a connecting word stand before it in its clause. */
function isOpening({ text, dates }: DatedSentence, { word, start }: DateLead): boolean {
  const before = dates
    .filter(({ end }) => end <= start)
    .reduce(
      (rest, date) =>
        `${rest.slice(0, leadOf(text, date).start).padEnd(date.end)}${rest.slice(date.end)}`,
      text.slice(0, start),
    );
  if (connectors.test(before)) return true;
  const border = before.search(/(?:;\s*|,?\s+(?:and|but|while|whereas)\s+)[^;]{0,40}$/iu);
  return word !== "" && border >= 0 && connectors.test(before.slice(border));
}

/** Whether a verb tells something behind the date. */
function hasVerb({ words }: DatedSentence, date: Span): boolean {
  return words.some(({ start, role }) => start >= date.end && role === "finite");
}

/** The session of 2014; a span may begin with it. */
function isAfterEvent(sentence: DatedSentence, date: DatedSpan, { start }: DateLead): boolean {
  const { words } = sentence;
  const at = words.findLastIndex(({ end }) => end <= start);
  const next = words.find((word) => word.start >= date.end);
  if (!isEventBefore(words, at, next)) return false;
  const since = words.findLastIndex(({ lower }, i) => i < at && lower === "since");
  const isSince = since >= 0 && words.slice(since, at).every(({ role }) => !role);
  return isInMainClause(sentence, isSince ? (words[since]?.start ?? start) : start);
}

/**
 * Whether the words before `start` lead back to the verb of a main clause. Where they are its subject
 * or what opens it, they must name what happens at one time, or the verb must follow the date at once.
 *
 * @param date absent where the words around it name what happens at one time.
 */
function isInMainClause(sentence: DatedSentence, start: number, date?: DatedSpan): boolean {
  const { words, text } = sentence;
  const last = words.findLastIndex((word) => word.end <= start);
  const found = governingVerb(words, last);
  if (found.kind === "side") return false;
  if (found.kind === "verb") return isMainClause(words, found.at);
  if (!date) return hasVerb(sentence, { start, end: start });
  const aside = /^\s*\([^()]*\)/u.exec(text.slice(date.end))?.[0].length ?? 0;
  const isAtVerb = words.find((word) => word.start >= date.end + aside)?.role === "finite";
  return (isAtVerb || found.hasEvent) && hasVerb(sentence, date);
}
