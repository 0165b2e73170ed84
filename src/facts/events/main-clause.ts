import { isEventNoun } from "./event-nouns.js";
import { coordinators, isStop, subordinators } from "./sentence-words.js";
import type { RoledWord } from "./verb-roles.js";

/** What stands before a date in its clause. */
export type Governing =
  /** The place of the verb that it belongs to, among the words. */
  | { readonly kind: "verb"; readonly at: number }
  /** No verb: the date belongs to the subject or to what opens the clause. */
  | { readonly kind: "none"; readonly hasEvent: boolean }
  /** A clause, phrase or comparison that is not what the sentence tells. */
  | { readonly kind: "side" };

const sides: ReadonlySet<string> = new Set([
  ...subordinators,
  ..."following like including such despite according based except without besides regarding concerning due given plus versus compared unlike".split(
    " ",
  ),
]);
const compared: ReadonlySet<string> = new Set(["same", "such", "as", "so", "much", "many"]);

/** Looks back from the word at `last` for the verb that a date behind it belongs to. */
export function governingVerb(words: readonly RoledWord[], last: number): Governing {
  let hasEvent = false;
  for (let i = last; i >= 0; i -= 1) {
    const word = words[i];
    if (!word || (i < last && isStop(words[i + 1]?.gap))) break;
    if (word.role === "finite") return { kind: "verb", at: i };
    if (word.lower === "that" && isReport(words, i)) break;
    if (isSide(words, i, word)) return { kind: "side" };
    hasEvent ||= isEventNoun(word.lower);
  }
  return { kind: "none", hasEvent };
}

function isSide(words: readonly RoledWord[], i: number, { role, lower, gap }: RoledWord): boolean {
  const before = words[i - 1]?.lower ?? "";
  if (role === "reduced" || role === "ing") return true;
  // A vote that is to be held is not told to have been.
  if (lower === "be" && before === "to") return true;
  // "The focus of that of last year"
  if (lower === "that" && words[i + 1]?.lower === "of") return false;
  if (lower === "as") return compared.has(before);
  if (lower === "with") return i === 0 || gap.includes(",");
  return sides.has(lower);
}

/** Whether the clause of the verb at `verb` is no relative clause, condition or the like. */
export function isMainClause(words: readonly RoledWord[], verb: number): boolean {
  let isVerb = true;
  let hasComma = words[verb]?.gap.includes(",") ?? false;
  for (let i = verb - 1; i >= 0; i -= 1) {
    const word = words[i];
    if (!word || isStop(words[i + 1]?.gap) || /^(?:while|whereas)$/u.test(word.lower)) return true;
    if (isVerb && coordinators.has(word.lower)) {
      const other = words.slice(0, i).findLastIndex(({ role }) => role === "finite");
      return other < 0 || isMainClause(words, other);
    }
    if (word.role === "finite" && !isVerb) return hasComma || isMainClause(words, i);
    if (word.lower === "with" && i === 0) return hasComma;
    if (word.lower === "that") return isReport(words, i);
    if (word.lower === "as" && isPrepositionAs(words, i)) continue;
    // "After the war, they left": the phrase ended at the comma.
    if (subordinators.has(word.lower)) return hasComma && !/^wh(?:o|ich|ose|om)$/u.test(word.lower);
    isVerb &&= word.is === "adverb" || word.role === "finite" || word.lower === "been";
    hasComma ||= word.gap.includes(",");
  }
  return true;
}

/** "Known as", but not "as long as" and "As the troops left". */
function isPrepositionAs(words: readonly RoledWord[], i: number): boolean {
  const isWhile = /^(?:long|soon|far|just)$/u.test(words[i - 1]?.lower ?? "");
  return i > 0 && !isWhile && !(words[i]?.gap.includes(",") ?? false);
}

/** "He stated that two more came in May" tells that they came. */
const reports =
  /^(?:said|says|state[sd]?|report(?:s|ed)|announced?|claim(?:s|ed)|believe[sd]?|argue[sd]?|note[sd]?|estimated?|suggest(?:s|ed)?|show(?:s|ed|n)|thought|declared|remarked|add(?:s|ed)|wrote|confirmed|revealed)$/u;

/** "Stated that" and "it was not until 1978 that". */
function isReport(words: readonly RoledWord[], that: number): boolean {
  const isDated = words.slice(Math.max(0, that - 4), that).some(({ lower }) => lower === "until");
  return reports.test(words[that - 1]?.lower ?? "") || isDated;
}
