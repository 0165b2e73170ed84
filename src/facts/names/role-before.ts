import { subjectWords } from "./body-words.js";
import { isPersonName, isRole, type NameContext } from "./person-name.js";
import type { NamedPerson } from "./person-run.js";
import { shortCountries } from "./place-words.js";
import { readRole } from "./role-phrase.js";
import { roleModifiers } from "./role-words.js";
import type { Run } from "./runs.js";
import type { Word } from "./words.js";

/** "The Chairman of the Panel, Omar Tehrani, said": the role before the comma. */
export function roleBeforeComma(
  words: readonly Word[],
  run: Run,
  { start, name, hasTitle }: NamedPerson,
  context: NameContext,
): Run | undefined {
  const next = words[name.end];
  if (start !== run.start || !/^[,:]\s$/u.test(words[start]?.gap ?? "")) return undefined;
  if (
    (next && !/^[,;.):–—]/u.test(next.gap) && !hasTitle) ||
    (name.end - name.start < 2 && !hasTitle)
  )
    return undefined;
  for (let at = Math.max(0, start - 16); at < start; at += 1) {
    if (!mayOpen(words, at)) continue;
    const role = readRole(words, at, context);
    if (role?.end === start && role.isOffice) return role;
  }
  return undefined;
}

/** A role before the name is that of one known holder: "the Chairman", "its president", "Judge". */
function mayOpen(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!word) return false;
  if (/^(?:the|its|their|his|her|our)$/u.test(word.lower)) {
    return !word.isJoined || !/^(?:of|or|wife|son|and)$/u.test(before?.lower ?? "");
  }
  return word.isCapital && (at === 0 || !word.isJoined);
}

/**
 * "Secretary of State Jane Doe": the run begins with what the office is of, and somewhere in it a first
 * name begins the name of the person.
 */
export function ofOffice(
  words: readonly Word[],
  run: Run,
  context: NameContext,
): { readonly person: NamedPerson; readonly roles: readonly Run[] } | undefined {
  const of = words[run.start - 1]?.lower === "the" ? run.start - 2 : run.start - 1;
  const [preposition, office] = [words[of], words[of - 1]];
  if (preposition?.lower !== "of" || !preposition.isJoined || !office || !isRole(office))
    return undefined;
  for (let at = run.start + 1; at < run.end - 1; at += 1) {
    const name = { start: at, end: run.end };
    if (!context.lexicon.is(words[at]?.lower ?? "", "firstName")) continue;
    if (!isPersonName(words, name, "none", context)) continue;
    if (!isOfSomething(words, { start: run.start, end: at }, context)) return undefined;
    let start = of - 1;
    while (words[start]?.isJoined && mayModify(words[start - 1])) start -= 1;
    return { person: { name, start: at, hasTitle: false }, roles: [{ start, end: at }] };
  }
  return undefined;
}

/** One word, a place, or words of everyday language: "of State", "of New Jersey", "of Foreign Affairs". */
function isOfSomething(
  words: readonly Word[],
  { start, end }: Run,
  { lexicon }: NameContext,
): boolean {
  const lower = words.slice(start, end).map((word) => word.lower);
  if (lower.length === 1 || lexicon.is(lower.join(" "), "place")) return true;
  return lower.every(
    (word) => subjectWords.has(word) || lexicon.is(word, "common") || word === "affairs",
  );
}

const mayModify = (word: Word | undefined): boolean =>
  word !== undefined &&
  !word.isPossessive &&
  (isRole(word) ||
    roleModifiers.has(word.lower) ||
    shortCountries.has(word.text.replaceAll(".", "")));
