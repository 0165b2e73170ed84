import { bodyHeads } from "./body-words.js";
import type { Lexicon } from "./lexicon.js";
import { directions, placeHeads, thingHeads } from "./place-words.js";
import { looseOffices, occupations, offices } from "./role-words.js";
import type { Run } from "./runs.js";
import { courtesyTitles, nameParticles, personEndings, weakTitles } from "./title-words.js";
import type { Word } from "./words.js";

/** Whether a word is an office or an occupation, alone or as a part of a hyphenated word. */
export function isRole({ lower }: Word): boolean {
  return isRoleWord(lower) || (lower.includes("-") && lower.split("-").some(isRoleWord));
}

/** Whether a word is an office, which only a person holds. */
export const isOffice = (word: Word | undefined): boolean =>
  word !== undefined &&
  (offices.has(word.lower) || word.lower.split("-").some((part) => offices.has(part)));

const isRoleWord = (lower: string): boolean =>
  offices.has(lower) || occupations.has(lower) || looseOffices.has(lower);

/** Whether a word is a title of courtesy. A weak one counts beside another or with a full stop. */
export function isCourtesy(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word?.isCapital || !courtesyTitles.has(word.lower)) return false;
  return !weakTitles.has(word.lower) || isDotted(words, at);
}

const isDotted = (words: readonly Word[], at: number): boolean =>
  (words[at + 1]?.gap.startsWith(".") ?? false) || (words[at]?.text.endsWith(".") ?? false);

/** How sure it must be from the words themselves that they name a person. */
export interface NameContext {
  readonly lexicon: Lexicon;
  /** Whether the document writes a word, given in lower case, also with a small letter. */
  readonly isOrdinary: (word: string) => boolean;
}

export type Evidence =
  /** A title of courtesy stands before them. */
  | "title"
  /** They are somebody with an office that only a person has. */
  | "office"
  /** Nothing but the words. */
  | "none";

/**
 * Whether a run of words, without titles, is the name of a person.
 */
export function isPersonName(
  words: readonly Word[],
  { start, end }: Run,
  evidence: Evidence,
  { lexicon, isOrdinary }: NameContext,
): boolean {
  const name = words.slice(start, end);
  const proper = name.filter(({ lower }) => !nameParticles.has(lower) && !personEndings.has(lower));
  if (proper.length === 0 || name.length > 6 || proper.length > 4) return false;
  if (!name[0]?.isCapital || name.some(isNoPerson)) return false;
  if (proper.every(({ text }) => isInitial(text))) return false;
  if (evidence === "title") return true;
  const isKnown = (lower: string): boolean =>
    lexicon.is(lower, "firstName") || lexicon.is(lower, "lastName");
  if (isPlace(proper, lexicon)) return false;
  if (evidence === "none" && proper.every(({ text }) => /^\p{Lu}+$/u.test(text))) return false;
  const [first] = proper;
  const opensLikeName =
    first !== undefined && (lexicon.is(first.lower, "firstName") || isInitial(first.text));
  if (opensLikeName && name.length > 1)
    return proper.length === 1 || !proper.slice(1).every(isCommon);
  if (evidence === "none" || proper.length < 2) return false;
  if (proper.some(({ lower }) => isKnown(lower))) return !proper.some(isCommon);
  return proper.length <= 3 && !proper.some(isCommon) && proper.every(({ text }) => isWordy(text));

  function isNoPerson({ lower, text }: Word): boolean {
    if (lexicon.is(lower, "people") || text === "&") return true;
    if (bodyHeads.has(lower) || placeHeads.has(lower) || directions.has(lower)) {
      return !lexicon.is(lower, "lastName") && !lexicon.is(lower, "firstName");
    }
    if (/^\p{Lu}{3,}$/u.test(text) && !name.every((word) => /^\p{Lu}+\.?$/u.test(word.text)))
      return !personEndings.has(lower);
    return thingHeads.has(lower) || /\p{N}/u.test(text);
  }

  function isCommon({ lower }: Word): boolean {
    if (isKnown(lower)) return false;
    return lexicon.is(lower, "common") || isOrdinary(lower) || isRoleWord(lower);
  }
}

function isPlace(proper: readonly Word[], lexicon: Lexicon): boolean {
  const whole = proper.map(({ lower }) => lower).join(" ");
  if (lexicon.is(whole, "place") || lexicon.is(whole, "body")) return true;
  const [first, last] = [proper[0]?.lower ?? "", proper.at(-1)?.lower ?? ""];
  if (saints.has(first)) return true;
  return lexicon.is(last, "place") && !lexicon.is(first, "firstName");
}

/** What many names of towns begin with. */
const saints: ReadonlySet<string> = new Set("st ste saint san santa santo são".split(" "));

const isInitial = (text: string): boolean => /^(?:\p{Lu}\.)+\p{Lu}?\.?$|^\p{Lu}$/u.test(text);

/** No abbreviation and nothing with a capital in the middle, as many companies have. */
const isWordy = (text: string): boolean =>
  /^\p{Lu}[\p{Ll}\p{M}'’-]+(?:\p{Lu}\p{Ll}+)?$/u.test(text);
