import { isNoun } from "../counts/tagged-word.js";
import type { DatedSentence } from "./dated-sentence.js";
import { isStop } from "./sentence-words.js";
import type { RoledWord } from "./verb-roles.js";

type Words = readonly RoledWord[];

/** Whether the sentence tells before it what a pronoun stands for; every other word is known. */
export function isKnownPronoun(
  { text, words }: DatedSentence,
  i: number,
  word: RoledWord,
): boolean {
  const [before, { lower }, next] = [words[i - 1], word, words[i + 1]];
  const rest = text.slice(word.start, word.start + 80);
  if (lower === "here" || (lower === "it" && expletive.test(rest))) return lower === "it";
  if (/^(?:he|she)$/u.test(lower)) return hasClause(words, i) && hasPerson(words, i);
  if (lower === "they") return hasClause(words, i);
  if (/^(?:among|of)$/u.test(before?.lower ?? "") && lower === "them")
    return words.slice(0, i).some(isThing);
  if (/^(?:it|him|them|me|us)$/u.test(lower) || (lower === "her" && !isOwned(next)))
    return isObject(before) ? hasOtherClause(words, i) : hasClause(words, i);
  if (/^(?:its|his|their|her)$/u.test(lower))
    return hasOwner(words, i) && (!lower.startsWith("h") || hasPerson(words, i));
  return !isPointer(lower, next, rest) || hasOtherClause(words, i);
}

/** "It was not until May that", "it is estimated that" */
const expletive =
  /^it\s+(?:is|was|has been|had been|became|will be)(?:\s+[\p{L}-]+){0,4}\s+(?:that|until|whether)\b/iu;

/** Whether a word points to something: "this", "such", "there", "the latter", "at that time". */
function isPointer(lower: string, next: RoledWord | undefined, rest: string): boolean {
  if (lower === "this" || lower === "these") return !/^\p{Lu}/u.test(next?.text ?? "");
  if (lower === "those")
    return (
      next?.role !== "reduced" &&
      !/^(?:who|whose|whom|of|in|that|with|which|from|on|at|to|not)$/u.test(next?.lower ?? "")
    );
  if (lower === "such") return !/^(?:as|an?)$/u.test(next?.lower ?? "");
  if (lower === "that") return thatTime.test(rest);
  if (lower === "there") return !existence.test(next?.lower ?? "");
  return /^(?:former|latter)$/u.test(lower) && next !== undefined && !isOwned(next);
}

const thatTime =
  /^that (?:time|point|period|moment|day|night|area|region|country|city|number|figure|year|same)\b/iu;
const existence =
  /^(?:is|are|was|were|has|have|had|would|will|may|might|can|could|exist(?:s|ed)|remain(?:s|ed)|came|arose)$/u;

const isOwned = (word: RoledWord | undefined): boolean =>
  word !== undefined &&
  (isNoun(word) ||
    /^(?:adjective|participle|number)$/u.test(word.is) ||
    /^\p{Lu}/u.test(word.text));

function isObject(before: RoledWord | undefined): boolean {
  if (!before) return false;
  const isVerb =
    before.role !== undefined && !/^(?:is|are|was|were|has|had|did)$/u.test(before.lower);
  return isVerb || prepositions.test(before.lower);
}

const prepositions =
  /^(?:of|to|in|on|at|by|for|from|with|into|under|over|through|against|about|around|between|near|behind|upon|within|across|after|before|among|like|than|toward|towards|beyond|called|named|made)$/u;

/** A verb before it told something of somebody. */
function hasClause(words: Words, at: number): boolean {
  return words
    .slice(0, at)
    .some(({ role }, i, before) => role === "finite" && before.slice(0, i).some(isThing));
}

const isThing = (word: RoledWord): boolean => isNoun(word) && !times.test(word.lower);
/** What the beginning of a sentence tells a time by. */
const times =
  /^(?:times?|years?|months?|days?|ages?|end|beginning|start|decades?|century|centuries|spring|summer|autumn|fall|winter|result|addition|part|course|period|early|late|order|response|death|birth|return|arrival)$/u;

/** Whether somebody came before: a name, or such as a king. A first word may be a name just as well. */
function hasPerson(words: Words, at: number): boolean {
  return words.slice(0, at).some(({ text, is, lower }, i) => {
    if (persons.test(lower)) return true;
    if (!/^\p{Lu}/u.test(text) || is === "number") return false;
    const next = words[i + 1];
    return i > 0 || (is === "singular" && !(next && isNoun(next) && /^\p{Ll}/u.test(next.text)));
  });
}
const persons =
  /^(?:king|queen|emperor|empress|pope|bishop|president|father|mother|brother|sister|son|daughter|man|woman|boy|girl|uncle|author|writer|director|artist|general|captain|professor|prince|princess|duke|count)$/u;

/** Another clause with its own subject came before: "the king left, and the army followed him". */
function hasOtherClause(words: Words, at: number): boolean {
  const border = words
    .slice(0, at)
    .findLastIndex(
      ({ lower, gap }, i) =>
        i > 0 &&
        (isStop(gap) ||
          (/^(?:and|but|while|whereas|that|which|who)$/u.test(lower) &&
            words[i + 1]?.role !== "finite")),
    );
  const opens = words[border]?.lower ?? "";
  if (border < 1 || /^wh(?:ich|o)$/u.test(opens)) return false;
  const isClause =
    opens === "that" || words.slice(border, at).some(({ role }) => role === "finite");
  return isClause && hasClause(words, border);
}

/** What "its" belongs to came before, and not in the words of time that open the sentence. */
function hasOwner(words: Words, at: number): boolean {
  if (hasClause(words, at)) return true;
  const pause = words.slice(0, at + 1).findLastIndex(({ gap }) => gap.includes(","));
  const isYear = words[1]?.is === "number" && prepositions.test(words[0]?.lower ?? "");
  const [first, ...rest] = words.slice(Math.max(pause, isYear ? 2 : 0), at);
  if (!first || prepositions.test(first.lower)) return false;
  return (
    !/^(?:since|during|following|when|as|while|despite)$/u.test(first.lower) &&
    [first, ...rest].some(isThing)
  );
}
