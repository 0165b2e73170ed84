import { englishStopWords } from "../../passages/stop-words.js";
import { isOffice, isRole, type NameContext } from "./person-name.js";
import { roleEndings, roleModifiers } from "./role-words.js";
import type { Run } from "./runs.js";
import type { Word } from "./words.js";

/** Where the words go on after "the", "an", "currently". */
export function afterDeterminers(words: readonly Word[], at: number): number {
  let start = at;
  while (determiners.has(words[start]?.lower ?? "") && words[start + 1]?.isJoined) start += 1;
  return start;
}

const determiners: ReadonlySet<string> = new Set(
  "the a an its their his her our currently now also who is was then who's".split(" "),
);

/** The words up to the last office or occupation: "35th president", "Chief Executive Officer". */
export function readHead(
  words: readonly Word[],
  start: number,
  context: NameContext,
): (Run & { readonly isOffice: boolean }) | undefined {
  let head: number | undefined;
  let small = 0;
  for (let at = start; at < start + 8; at += 1) {
    const word = words[at];
    if (!word || (at > start && !word.isJoined && !words[at - 1]?.isPossessive)) break;
    if (isRole(word)) head = at;
    else if (head !== undefined && at - head > 2) break;
    else if (!mayPrecede(word)) break;
    else if (!word.isCapital && !roleModifiers.has(word.lower)) small += 1;
    if (small > 2) break;
  }
  if (head === undefined) return undefined;
  const ending = words[head + 1];
  const end = ending?.isJoined && roleEndings.has(ending.lower) ? head + 2 : head + 1;
  if (words[end - 1]?.isPossessive) return undefined;
  const next = words[end];
  if (next?.isJoined && next.isCapital && next.lower !== "&") return undefined;
  return { start, end, isOffice: isOffice(words[head]) };

  function mayPrecede({ lower, isCapital }: Word): boolean {
    if (roleModifiers.has(lower) || /^\d+(?:st|nd|rd|th)$/u.test(lower)) return true;
    if (isCapital) return !context.lexicon.is(lower, "firstName");
    return isNoun(lower, context) || lower.endsWith("ed");
  }
}

/** A word with a small letter that may be part of a role. */
export function isNoun(lower: string, { lexicon }: NameContext): boolean {
  if (!/^\p{L}/u.test(lower) || englishStopWords.has(lower)) return false;
  return !lexicon.is(lower, "verb") && !/(?:ed|ly)$/u.test(lower);
}
