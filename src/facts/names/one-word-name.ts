import { isPersonName, isRole, type NameContext } from "./person-name.js";
import { ambiguousTitles, titles } from "./role-words.js";
import type { Run } from "./runs.js";
import { personEndings } from "./title-words.js";
import type { Word } from "./words.js";

/** "President Lincoln", "Pope Francis": after some titles one word is a whole name. */
export function isOneWord(
  words: readonly Word[],
  run: Run,
  name: Run,
  title: Word,
  { lexicon, isOrdinary }: NameContext,
): boolean {
  const proper = words.slice(name.start, run.end).filter(({ lower }) => !personEndings.has(lower));
  const [word] = proper;
  if (!word || proper.length > 1 || !title.isCapital || !titles.has(title.lower)) return false;
  if (!/^\p{Lu}[\p{Ll}\p{M}'’]+(?:\p{Lu}\p{Ll}+)?$/u.test(word.text)) return false;
  // "President Harry S." is cut off.
  if (words[run.end]?.isJoined && words[run.end]?.text.length === 1) return false;
  if (lexicon.is(word.lower, "lastName") || lexicon.is(word.lower, "firstName")) return true;
  const isNumbered = run.end - name.start > 1;
  if ((ambiguousTitles.has(title.lower) && !isNumbered) || labels.has(word.lower)) return false;
  const others = ["common", "place", "people", "body"] as const;
  if (word.text.length < 4) return false;
  return (
    !isRole(word) &&
    !isOrdinary(word.lower) &&
    !others.some((kind) => lexicon.is(word.lower, kind)) &&
    isPersonName(words, { start: name.start, end: run.end }, "title", { lexicon, isOrdinary })
  );
}

/** What stands beside a blank line of a form. */
const labels: ReadonlySet<string> = new Set(
  "address by date email fax name phone signature signed title".split(" "),
);
