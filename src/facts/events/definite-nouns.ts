import { englishMonths } from "../../documents/calendar-words.js";
import { isNoun } from "../counts/tagged-word.js";
import type { RoledWord } from "./verb-roles.js";

/** What a document calls itself. */
export const ofDocument = /^(?:article|chapter|digest|document|page|report|section|text)$/u;

/**
 * Whether a word is a thing with "the" that only the sentences before tell: "the city", "the two men".
 *
 * @param known what the document's title and headings name, in lower case: which "the city" is.
 */
export function isUnknownThing(
  words: readonly RoledWord[],
  i: number,
  known: ReadonlySet<string>,
): boolean {
  const [article, word, next] = [words[i - 1], words[i], words[i + 1]];
  if (!word || article?.lower !== "the" || !/^\p{Ll}/u.test(word.text)) return false;
  if (known.has(word.lower)) return false;
  const names = words.slice(1, i).filter(isName).length;
  if (/^(?:two|three|four|five|six)$/u.test(word.lower)) return names < 2;
  if (renewed.test(word.lower) && pointing.test(next?.lower ?? ""))
    return words[i + 2]?.lower !== "of";
  if (around.test(word.lower)) return !isTold(word, next);
  if (names > 0 || isTold(word, next)) return false;
  const isPart = words[i - 2]?.lower === "of";
  const isSubject = !isPart && word.is === "singular" && next?.role === "finite";
  return pointing.test(word.lower) || (isSubject && !ofDocument.test(word.lower));
}

/** "The city of", "the school board" */
function isTold(word: RoledWord, next: RoledWord | undefined): boolean {
  if (next === undefined) return false;
  const isFirstHalf = word.is !== "possessive" && next.gap === " " && !next.role && isNoun(next);
  return (
    isFirstHalf || /^(?:of|in|that|which|where|at|named|called|known|later|now)$/u.test(next.lower)
  );
}

const isName = ({ text, is }: RoledWord): boolean =>
  /^\p{Lu}/u.test(text) && is !== "number" && !noNames.test(text) && !peoples.test(text);
/** British, Chinese, Dutch, Romans */
const peoples = /\p{Ll}(?:ish|ese|tch|nch|ians?|ans)$/u;
const noNames = new RegExp(`^(?:${englishMonths.join("|")}|In|On|By|The|An?|AD|CE)$`, "u");

const around = /^(?:area|region|site|island|vicinity)$/u;
const renewed = /^(?:new|old|same|current|former|original|existing)$/u;
const pointing =
  /^(?:city|town|village|country|state|region|area|company|corporation|firm|university|college|school|museum|park|show|series|network|film|movie|book|novel|album|song|band|team|club|building|church|palace|castle|station|airport|river|island|language|group|organi[sz]ation|party|programme?|project|kingdom|empire|dynasty|province|district|county|colony|site|campus|agreement|treaty|act|law|bill|game|system|term|name|word|ship|bank|emperor|king|queen|pope|president|governor|author|writer|director)(?:['’]s?)?$/u;
