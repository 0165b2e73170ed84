import { englishMonths, englishWeekdays } from "../documents/calendar-words.js";
import { sentenceStarters } from "../passages/abbreviations.js";
import { englishStopWords } from "../passages/stop-words.js";
import type { AnswerKind } from "../retrieval/question.js";
import { agents } from "./agents.js";
import { openers } from "./span/name-spans.js";
import { placeMention } from "./whereabouts.js";

/** Whether a sentence says something new of the kind that is asked for; `unknown` for other kinds. */
export type Mention = "new" | "none" | "unknown";

/**
 * Tells whether a sentence mentions what could answer a question of a kind (a date for "when", a
 * name for "who") that the question does not mention itself. English, and dates in Chinese.
 *
 * @param sentence As a reader sees it.
 * @param asked The words of the question, in lower case.
 */
export function mentions(kind: AnswerKind, sentence: string, asked: ReadonlySet<string>): Mention {
  const pattern = patterns[kind];
  if (pattern === undefined) return "unknown";
  const found = [...sentence.matchAll(pattern)]
    .filter((match) => kind !== "person" || isName(match))
    .map(([words]) => words);
  if (kind === "person") found.push(...agents(sentence));
  return found.some((words) => isNew(words, asked)) ? "new" : "none";
}

function isNew(mention: string, asked: ReadonlySet<string>): boolean {
  const words = mention.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu) ?? [];
  return words.some((word) => !asked.has(word) && !small.has(word));
}

/** Any sentence opens with a capital letter, and any day has one. */
function isName({ index, 0: mention }: RegExpExecArray): boolean {
  const words = mention.toLowerCase().replaceAll(".", "").split(/\s+/);
  const [word = ""] = words;
  if (words.length > 1) return true;
  return !days.has(word) && (index > 0 || !isOpening(word));
}

const days: ReadonlySet<string> = new Set(
  [...englishMonths, ...englishWeekdays, ...englishWeekdays.map((day) => `${day}s`)].map((day) =>
    day.toLowerCase(),
  ),
);
const isOpening = (word: string): boolean =>
  openers.has(word) || sentenceStarters.has(word) || englishStopWords.has(word);

const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|" +
  "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const cardinals =
  "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|" +
  "(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|dozens?|half|" +
  "third|quarter|twice|several|single|none";
const titles =
  "mr|mrs|ms|dr|prof|professor|president|sir|king|queen|minister|judge|captain|general|ambassador|" +
  "counsell?or|secretary-general|chair(?:man|person)|rapporteur|dean";
const small: ReadonlySet<string> = new Set(
  "in at from to near of on into behind beside opposite the a an across throughout between outside inside its their his her this that our".split(
    " ",
  ),
);

const patterns: Partial<Record<AnswerKind, RegExp>> = {
  date: new RegExp(
    `\\b(?:1\\d{3}|20\\d{2})s?\\b|\\b(?:${months})\\b|\\bcentur(?:y|ies)\\b|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|` +
      "\\b(?:annual(?:ly)?|yearly|monthly|weekly|daily|(?:following|next|same|previous) (?:day|week|month|year)|every (?:year|month|week|day)|decades?|years?|(?:once|twice|times) (?:an?|each|every|per) \\p{L}+)\\b|\\d+\\s?[年月日]",
    "giu",
  ),
  number: new RegExp(
    `\\p{N}[\\p{N}.,]*|\\b(?:${cardinals})\\b|[一二三四五六七八九十百千万亿两]+[个名位次国]`,
    "giu",
  ),
  person: new RegExp(
    `(?:\\b(?:${titles})\\b\\.?\\s+)+\\p{Lu}[\\p{L}'’-]+|(?<=[\\p{Ll},;:]\\s|^)\\p{Lu}[\\p{L}'’.-]+(?:\\s+(?:(?:of|the|de|van|von|bin|al|la)\\s+)?\\p{Lu}[\\p{L}'’.-]+)*`,
    "gu",
  ),
  place: placeMention,
  reason:
    /\b(?:because|since|due to|so that|in order to|as a result|owing to|therefore|thus|aim\w*|purpose|reason|ends?:|in the hope|for (?:two|three|four|five|several) (?:ends|reasons|purposes)|caus\w+|led to|result\w*|to \p{Ll}+|for \p{Ll}+ing|by \p{Ll}+ing)/giu,
  definition:
    /\b(?:is|are|was|were|means?|refers?|called|known as|defined|stands for|namely|which)\b|[—(,]/giu,
};
