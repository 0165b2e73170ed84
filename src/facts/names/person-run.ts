import { isCourtesy, isOffice, isPersonName, isRole, type NameContext } from "./person-name.js";
import { isOneWord } from "./one-word-name.js";
import { ambiguousTitles, roleModifiers, royalTitles } from "./role-words.js";
import type { Lexicon } from "./lexicon.js";
import type { Run } from "./runs.js";
import { personEndings } from "./title-words.js";
import type { Word } from "./words.js";

/** A person's name with what stands before it. */
export interface NamedPerson {
  /** Without titles. */
  readonly name: Run;
  /** Where the titles before the name begin, which may be the name itself. */
  readonly start: number;
  /** An office or occupation before the name: "Counsellor", "German composer". */
  readonly role?: Run;
  readonly hasTitle: boolean;
}

export interface PersonOptions extends NameContext {
  /** Whether an office is said of whoever stands there: then the words need be no known names. */
  readonly isOfficial?: boolean;
}

/** Reads the person that a run of capitalised words ends with. */
export function readPerson(
  words: readonly Word[],
  run: Run,
  options: PersonOptions,
): NamedPerson | undefined {
  const titleEnd = afterTitles(words, run, options);
  const hasTitle = isCourtesy(words, titleEnd - 1) && titleEnd > run.start;
  const role = roleBefore(words, run, titleEnd, options);
  const last = role && words[role.end - 1];
  const name = { start: titleEnd, end: nameEnd(words, run, last) };
  const evidence = hasTitle
    ? "title"
    : options.isOfficial || (isOffice(last) && !ambiguousTitles.has(last?.lower ?? ""))
      ? "office"
      : "none";
  const isName =
    isPersonName(words, name, evidence, options) ||
    (last !== undefined && isOneWord(words, run, name, last, options));
  if (!isName) return undefined;
  const start = role ? Math.max(role.start, run.start) : firstTitle(words, run, titleEnd);
  return { name, start, hasTitle, ...(role && { role }) };
}

/** Where the name begins: after the last title or office of the run. */
function afterTitles(
  words: readonly Word[],
  { start, end }: Run,
  { lexicon }: NameContext,
): number {
  for (let at = end - 1; at > start; at -= 1) {
    const before = words[at - 1];
    if (!before || personEndings.has(words[at]?.lower ?? "")) continue;
    const isFirstName = lexicon.is(before.lower, "firstName") && at - 1 === start;
    if (isCourtesy(words, at - 1) || (isRole(before) && !isFirstName)) return at;
  }
  return start;
}

function firstTitle(words: readonly Word[], run: Run, titleEnd: number): number {
  let start = titleEnd;
  while (start > run.start && (isCourtesy(words, start - 1) || isRoleAt(words, start - 1)))
    start -= 1;
  return start;
}

const isRoleAt = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  return word !== undefined && isRole(word);
};

/** The role right before the name or its titles, with the words that belong to it. */
function roleBefore(
  words: readonly Word[],
  run: Run,
  titleEnd: number,
  { lexicon }: NameContext,
): Run | undefined {
  let end = titleEnd;
  while (isCourtesy(words, end - 1) && end > run.start) end -= 1;
  const isInside = end > run.start;
  if (!words[end]?.isJoined || !isRoleAt(words, end - 1)) return undefined;
  let start = end - 1;
  while (words[start]?.isJoined && belongs(words[start - 1])) start -= 1;
  return { start: isInside ? start : afterCapitals(words, start, lexicon), end };

  function belongs(word: Word | undefined): boolean {
    if (!word || word.isPossessive) return false;
    if (isRole(word) || roleModifiers.has(word.lower) || /^\d+(?:st|nd|rd|th)$/u.test(word.lower))
      return true;
    if (lexicon.is(word.lower, "people")) return true;
    return isInside && start > run.start && word.isCapital && !isCourtesy(words, start - 1);
  }
}

/** "Soviet leader", "Labour Party chairman": one to three names before what has a small letter. */
function afterCapitals(words: readonly Word[], start: number, lexicon: Lexicon): number {
  let at = start;
  while (at > 1 && words[at]?.isJoined && isPlainCapital(words[at - 1], lexicon)) at -= 1;
  const isShort = start - at <= 5 && !(words[at]?.isJoined && words[at - 1]?.lower === "of");
  return isShort ? at : start;
}

const isPlainCapital = (word: Word | undefined, lexicon: Lexicon): boolean =>
  word?.isCapital === true && !word.isPossessive && !lexicon.is(word.lower, "firstName");

/** "King Charles III of West Francia". */
function nameEnd(words: readonly Word[], { end }: Run, title: Word | undefined): number {
  if (!title || !royalTitles.has(title.lower) || words[end - 1]?.isPossessive) return end;
  const [of, land] = [words[end], words[end + 1]];
  if (of?.lower !== "of" || !of.isJoined || !land?.isCapital || !land.isJoined) return end;
  let last = end + 2;
  while (words[last]?.isJoined && words[last]?.isCapital && !words[last - 1]?.isPossessive)
    last += 1;
  return last;
}
