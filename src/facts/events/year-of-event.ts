import { isModifier, isNoun } from "../counts/tagged-word.js";
import type { DatedSpan } from "../dates/dated-span.js";
import type { DatedSentence } from "./dated-sentence.js";
import { isEventNoun } from "./event-nouns.js";
import type { RoledWord } from "./verb-roles.js";

/** Whether a date describes the noun behind it: "the 1821 sketch", "last year's race". */
export function isAttribute(
  { text, words }: DatedSentence,
  { start, end }: DatedSpan,
  lead: string,
): boolean {
  const said = text.slice(start, end);
  const next = words.find((word) => word.start >= end);
  if (isPossessive(text, { start, end })) return true;
  if (!next || !/^\s+$/u.test(text.slice(end, next.start)) || next.role) return false;
  const isNamed = isNoun(next) || isModifier(next) || /^\p{Lu}/u.test(next.text);
  if (
    /(?:\b(?:the|an?|its|their|his|her|our|this|that)\s+|['’]s?\s+)$/iu.test(text.slice(0, start))
  )
    return isNamed && !/\d0['’]?s$/u.test(said);
  return lead === "" && isNamed && !/\p{L}/u.test(said);
}

const isPossessive = (text: string, { start, end }: Pick<DatedSpan, "start" | "end">): boolean =>
  /['’]s?$/u.test(text.slice(start, end)) || /^['’]s?\b/u.test(text.slice(end));

/** Whether the noun behind a date is one of what happens at one time: "the 2019 harbour fair". */
export function isOfEvent({ text, words }: DatedSentence, date: DatedSpan): boolean {
  const first = words.findIndex(({ start }) => start >= date.end);
  if (first < 0 || sides.test(text.slice(0, date.start))) return false;
  const isOfName = isPossessive(text, date) && !/^\d/u.test(text.slice(date.start));
  for (const [i, word] of words.slice(first, first + 8).entries()) {
    if (word.role || (i > 0 && /[^\s-]/u.test(word.gap)) || links.test(word.lower)) return false;
    const isLast = !isNounIn(words[first + i + 1]);
    if ((isEventNoun(word.lower) && isLast) || (isOfName && /^\p{Lu}/u.test(word.text)))
      return true;
  }
  return false;
}

const isNounIn = (word: RoledWord | undefined): boolean =>
  word !== undefined && /^[ -]$/u.test(word.gap) && !word.role && isNoun(word);
/** "Within two years of the 1973 crisis" */
const sides =
  /\b(?:of|within|to|from|for|with|about|against|than|like)\s+(?:the|its|their|his|her|an?)\s+$/iu;
const links = /^(?:of|in|on|at|by|for|and|or|to|with|from)$/u;
/** What is named with its year and lasts. */
const lasting =
  /^(?:constitution|act|law|treaty|code|statute|charter|agreement|convention|edition|version|model|map|order|edict|bill|decree|report|study|accords?|pact)$/u;

/** Whether the word before "of 2018" names what happens at one time, or is the name of the subject. */
export function isEventBefore(
  words: readonly RoledWord[],
  at: number,
  next: RoledWord | undefined,
): boolean {
  const word = words[at];
  if (!word) return false;
  if (isEventNoun(word.lower)) return true;
  if (word.lower === "that") return words[at - 1]?.role === "finite";
  const isSubject = next?.role === "finite" && words.slice(0, at).every(({ role }) => !role);
  return isSubject && /^\p{Lu}/u.test(word.text) && !lasting.test(word.lower);
}
