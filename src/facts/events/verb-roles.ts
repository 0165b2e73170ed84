import type { TagWords } from "../counts/tagged-word.js";
import { guessRole, lastSaid, type RoleGuess, type VerbRole } from "./guess-role.js";
import { coordinators, isStop, opensClause, type SentenceWord } from "./sentence-words.js";

/** A word of a sentence with what it does there, if it is a verb. */
export interface RoledWord extends SentenceWord {
  readonly role: VerbRole | undefined;
}

/**
 * Tells which words of an English sentence are verbs and what they do. A form in -ed tells unless it
 * follows a comma, comes before "by", or another verb tells in the same clause.
 *
 * @returns as many words as `tagWords` finds, in order.
 */
export function roledWords(text: string, tagWords: TagWords): RoledWord[] {
  const words = tagWords(text).map((word, i, all) => ({
    ...word,
    lower: word.text.toLowerCase(),
    gap: text.slice(all[i - 1]?.end ?? 0, word.start),
  }));
  const guesses = words.map((_, i) => guessRole(words, i));
  const roles: (VerbRole | undefined)[] = [];
  for (const [i, role] of guesses.entries())
    roles.push(role === "open" ? resolved(words, i, roles, guesses) : role);
  return words.map((word, i) => ({ ...word, role: roles[i] }));
}

type Words = readonly SentenceWord[];
type Roles = readonly (VerbRole | undefined)[];

/** Whether an open form tells: "the club founded" does, "the club founded in 1920 moved" does not. */
function resolved(words: Words, at: number, roles: Roles, guesses: readonly RoleGuess[]): VerbRole {
  const before = lastSaid(words, at)?.lower ?? "";
  if (/^(?:which|who|that|he|she|it|they|we)$/u.test(before)) return "finite";
  if (coordinators.has(before)) return isJoined(words, at, roles) ? "finite" : "reduced";
  const isOther = hasVerbBefore(words, at, roles) || hasVerbBehind(words, at, guesses);
  return isOther ? "reduced" : "finite";
}

/** Whether a verb before "and" tells, so that the one behind it does. */
function isJoined(words: Words, at: number, roles: Roles): boolean {
  const last = roles.findLastIndex(
    (role, i) => i < at && (role === "finite" || role === "reduced"),
  );
  return (
    last >= 0 && roles[last] === "finite" && !words.slice(last, at).some(({ gap }) => isStop(gap))
  );
}

/** Whether another verb of the same clause stands before and tells. */
function hasVerbBefore(words: Words, at: number, roles: Roles): boolean {
  for (let i = at - 1; i >= 0; i -= 1) {
    if (roles[i] === "finite") return true;
    if (opensClause(words[i]) || isStop(words[i + 1]?.gap)) return false;
  }
  return false;
}

/** Whether a verb of the same clause stands behind, so that it tells and not the form before. */

function hasVerbBehind(words: Words, at: number, guesses: readonly RoleGuess[]): boolean {
  for (let i = at + 1; i < words.length; i += 1) {
    const isPhrase = /^(?:since|after|before|until|till|as)$/u.test(words[i]?.lower ?? "");
    if ((opensClause(words[i]) && !isPhrase) || /[;:—(]/u.test(words[i]?.gap ?? "")) return false;
    if (guesses[i] === "finite" || guesses[i] === "open") return true;
    if (words[i]?.gap.includes(",")) return false;
  }
  return false;
}
