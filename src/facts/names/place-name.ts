import type { Lexicon } from "./lexicon.js";
import { directions, placeHeads, placeOpeners, shortCountries, stateWords } from "./place-words.js";
import type { Run } from "./runs.js";
import type { Word } from "./words.js";

/** Reads the places that a run begins with: most often none or one, two in "Lyon France". */
export function readPlaces(words: readonly Word[], run: Run, lexicon: Lexicon): Run[] {
  const { start, end } = run;
  const state = readState(words, run, lexicon);
  if (state) return [state];
  if (isPlace(words, run, lexicon)) return [withState(words, run, lexicon)];
  const before = words[start - 1]?.lower ?? "";
  if (!spatial.has(before) || isAbbreviation(words[start])) return [];
  for (let from = end - 1; from > start && from - start <= 2; from -= 1) {
    const country = { start: from, end };
    if (isPlace(words, country, lexicon)) return [{ start, end: from }, country];
  }
  const next = words[end];
  const isBeforeComma = next?.isCapital === true && /^,\s$/u.test(next.gap);
  if (!isBeforeComma || end - start > 2) return [];
  for (let to = end + 3; to > end; to -= 1) {
    if (isPlace(words, { start: end, end: to }, lexicon)) return [run];
  }
  return [];
}

/** Whether the words from one to another, all of them, are a place. */
export function isPlace(words: readonly Word[], { start, end }: Run, lexicon: Lexicon): boolean {
  const parts = words.slice(start, end);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || parts.some(({ isJoined }, i) => i > 0 && !isJoined)) return false;
  const lower = parts.map((part) => part.lower);
  if (parts.length === 1 && isShortCountry(first)) return true;
  if (lexicon.is(lower.join(" "), "place")) return true;
  if (parts.length < 2) return false;
  if (directions.has(first.lower)) return lexicon.is(lower.slice(1).join(" "), "place");
  return parts.length <= 4 && (placeHeads.has(last.lower) || placeOpeners.has(first.lower));
}

const isShortCountry = ({ text }: Word): boolean => shortCountries.has(text.replaceAll(".", ""));

/** "Kingdom of Thailand", "People's Republic of China": the run ends before "of". */
function readState(words: readonly Word[], { start, end }: Run, lexicon: Lexicon): Run | undefined {
  if (!stateWords.has(words[end - 1]?.lower ?? "") || end - start > 3) return undefined;
  const of = words[end];
  if (of?.lower !== "of" || !of.isJoined) return undefined;
  const from = words[end + 1]?.lower === "the" ? end + 2 : end + 1;
  for (let to = from + 4; to > from; to -= 1) {
    const place = { start: from, end: to };
    if (to <= words.length && words[from]?.isJoined && isPlace(words, place, lexicon)) {
      return { start, end: to };
    }
  }
  return undefined;
}

/** "United States of America". */
function withState(words: readonly Word[], run: Run, lexicon: Lexicon): Run {
  return readState(words, run, lexicon) ?? run;
}

const isAbbreviation = (word: Word | undefined): boolean => /^\p{Lu}+$/u.test(word?.text ?? "");

/** What stands before a place. */
const spatial: ReadonlySet<string> = new Set("in at near from to around outside".split(" "));
