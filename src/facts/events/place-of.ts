import type { Name } from "../names/name-reader.js";
import { isEventNoun } from "./event-nouns.js";
import { isMainClause } from "./main-clause.js";
import type { RoledWord } from "./verb-roles.js";

/**
 * Where it was: the first place behind "in", "at" or "near" in the main clause, with the larger one
 * that a comma joins to it (Hangzhou, China); `undefined` where a side phrase or a comparison holds it,
 * or another place stands beside it.
 *
 * @param places of one clause, in order.
 * @param words of the text; none where they are not read: every place behind "in" will do then.
 */
export function placeOf(
  text: string,
  places: readonly Name[],
  words: readonly RoledWord[],
): string | undefined {
  const first = places.findIndex(({ from }) => led.test(text.slice(Math.max(0, from - 10), from)));
  const start = places[first];
  if (!start) return undefined;
  const next = places[first + 1];
  const isWithin = next !== undefined && /^,\s+$/u.test(text.slice(start.to, next.from));
  const end = isWithin ? next.to : start.to;
  if (/^(?:\s+|[-–])\p{Lu}|^,? (?:and|or|&) (?:the )?\p{Lu}/u.test(text.slice(end)))
    return undefined;
  if (words.length > 0 && !isOfMainClause(text, start.from, words)) return undefined;
  return isWithin ? `${start.text}, ${next.text}` : start.text;
}

const led = /\b(?:in|at|near)\s+(?:the\s+)?$/iu;
/** Between a verb and a place, in words. */
const furthest = 12;
const sides =
  /^(?:from|to|for|that|which|with|where|who|whom|whose|when|than|as|after|before|since|between|against|like|including|est|most|largest|only|among|called|named)$|est$/u;

const told = /^(?:is|are|was|were|has|have|had|will|did)$/u;

function isSide({ lower, gap, role }: RoledWord): boolean {
  if (sides.test(lower) || /[;:—(]/u.test(gap)) return true;
  return role === undefined
    ? /^\p{Ll}+ing$/u.test(lower) && !isEventNoun(lower)
    : role !== "finite";
}

/** Whether the verb of the main clause leads to the place, or the sentence begins with it. */
function isOfMainClause(text: string, at: number, words: readonly RoledWord[]): boolean {
  const before = text.slice(0, at);
  if (/[([][^)\]]*$/u.test(before)) return false;
  if (/^\W*(?:in|at|near) (?:the )?$/iu.test(before)) return true;
  // "The University of Northland at Tarn Bay" is a name.
  if (/\p{Lu}\p{L}*\s+at\s+(?:the\s+)?$/u.test(before)) return false;
  let hasEvent = /^(?:at|during)$/u.test(words[0]?.lower ?? "");
  const last = words.findLastIndex(({ end }) => end <= at);
  for (let i = last; i >= 0 && i > last - furthest; i -= 1) {
    const word = words[i];
    if (!word || isSide(word)) return false;
    if (word.role)
      return told.test(word.lower) || word.is === "participle" ? isMainClause(words, i) : false;
    hasEvent ||= isEventNoun(word.lower);
  }
  return last < furthest && hasEvent && /^(?:at|during|in)$/u.test(words[0]?.lower ?? "");
}
