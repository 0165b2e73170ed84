import type { TagWords } from "../counts/tagged-word.js";
import type { DateReader } from "../dates/date-mention.js";
import type { DatedSpan } from "../dates/dated-span.js";
import { resolveDates } from "../dates/resolve-dates.js";
import type { DateRange } from "../fact.js";
import type { Finding } from "../finding.js";
import type { MinedDocument, MinedSentence } from "../mined-document.js";
import type { NameReader } from "../names/name-reader.js";
import { shownClause } from "../shown-clause.js";
import { eventName } from "./event-name.js";
import { isTold } from "./is-told.js";
import { namesAround } from "./names-around.js";
import { aroundDates, toldDates, type Telling, type ToldDate } from "./told-dates.js";
import { roledWords } from "./verb-roles.js";

export interface EventParts {
  readonly readDates: DateReader;
  readonly tagWords: TagWords;
  /** @default no places, no people */
  readonly readNames?: NameReader;
}

/**
 * Finds what happened when: an event for each date that a sentence tells, in the order of the
 * document. Dates of copyright notices, references, tables of numbers and names of laws are none, and
 * in English neither are those of side clauses and of sentences that do not stand alone.
 */
export function findEvents(mined: MinedDocument, parts: EventParts): Finding[] {
  const dated = resolveDates(mined, parts.readDates);
  const { language } = mined.document;
  return mined.sentences.flatMap((sentence, at) => {
    const dates = dated[at] ?? [];
    if (dates.length === 0 || !isTold(sentence, dates)) return [];
    const before = sentence.opensBlock ? undefined : mined.sentences[at - 1]?.text;
    const told = toldOf(
      sentence.block,
      { text: sentence.text, before, dates, known: namedAbove(sentence, mined.document.title) },
      { ...parts, language },
    );
    if (told.length === 0) return [];
    const names = parts.readNames?.(sentence.text) ?? [];
    const words = isRead(sentence.block, language) ? roledWords(sentence.text, parts.tagWords) : [];
    const said = { text: sentence.text, words, dates };
    const context = sentence.passage.headings.at(-1) ?? mined.document.title;
    return told.map(({ date, shown, it }): Finding => ({
      kind: "event",
      name: eventName({ ...said, block: sentence.block, context: it ?? context }, date),
      aliases: [],
      answer: withIt(shownClause(sentence.text, shown), it),
      date: date.date,
      ...namesAround(said, names, date),
      sentence,
      from: shown.start,
      to: shown.end,
    }));
  });
}

const isRead = (block: MinedSentence["block"], language: string): boolean =>
  block === "paragraph" && /^(?:en|und)\b/u.test(language);

/** Items of lists and rows of tables need no verb, and other languages than English are not read. */
function toldOf(
  block: MinedSentence["block"],
  telling: Telling,
  { language, tagWords }: Pick<EventParts, "tagWords"> & { readonly language: string },
): readonly ToldDate[] {
  const told = isRead(block, language)
    ? toldDates(telling, tagWords)
    : aroundDates(telling.text, telling.dates);
  const kept = new Set(unlike(told.map(({ date }) => date)));
  return told.filter(({ date }) => kept.has(date));
}

/** The words that a reader sees above a sentence, plurals also as one. */
function namedAbove({ passage }: MinedSentence, title: string): ReadonlySet<string> {
  const words =
    [title, ...passage.headings]
      .join(" ")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.flatMap((word) => [word, word.replace(/s$/u, "")]));
}

/** "It [the name] was founded": what is not the document's stands in brackets. */
const withIt = (answer: string, it: string | undefined): string =>
  it === undefined ? answer : answer.replace(/^It\b/u, `It [${it}]`);

/** The same date twice in a sentence is one event, and so is a date with the year that it lies in. */
function unlike(dates: readonly DatedSpan[]): DatedSpan[] {
  const byDate = new Map<string, DatedSpan>();
  for (const span of dates) {
    const key = `${span.date.from}/${span.date.to}`;
    if (!byDate.has(key)) byDate.set(key, span);
  }
  const all = [...byDate.values()];
  return all.filter((one) => !all.some((other) => other !== one && isPart(other.date, one.date)));
}

function isPart(part: DateRange, { from, to }: DateRange): boolean {
  return from === to && part.from.startsWith(`${from}-`) && part.to.startsWith(`${from}-`);
}
