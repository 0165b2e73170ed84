import { englishMonths, englishWeekdays } from "../../documents/calendar-words.js";
import { englishStopWords } from "../../passages/stop-words.js";
import { nameParticles, personEndings } from "./title-words.js";
import type { Word } from "./words.js";

/** Words that stand together and begin with capitals: `words.slice(start, end)`. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the longest runs of capitalised words, in order; particles ("van", "bin") and numbers of
 * persons may stand inside. Months, days and words like "The" break a run.
 */
export function findRuns(words: readonly Word[]): Run[] {
  const runs: Run[] = [];
  let start = 0;
  while (start < words.length) {
    if (!mayStand(words, start)) {
      start += 1;
      continue;
    }
    const end = runEnd(words, start);
    runs.push({ start, end });
    start = end;
  }
  return runs;
}

/** Whether a word with a capital stands among others with none beside it. */
export function isEverAlone(word: string, words: readonly Word[]): boolean {
  return findRuns(words).some(({ start, end }) => end - start === 1 && words[start]?.text === word);
}

function runEnd(words: readonly Word[], start: number): number {
  let end = start + 1;
  for (let next = end; words[next]?.isJoined; next += 1) {
    if (mayStand(words, next)) end = next + 1;
    else if (!nameParticles.has(words[next]?.lower ?? "")) break;
  }
  return end;
}

function mayStand(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word?.isCapital || calendarWords.has(word.lower)) return false;
  if (words[at + 1]?.gap.startsWith("$")) return false;
  if (word.text.length > 1 && word.text === word.text.toUpperCase()) return true;
  if (personEndings.has(word.lower) || word.text.endsWith("."))
    return at > 0 || word.text.length > 1;
  return !englishStopWords.has(word.lower) && word.text.length > 1;
}

/** May is a name too. */
const calendarWords: ReadonlySet<string> = new Set(
  [...englishWeekdays, ...englishMonths.filter((month) => month !== "May")].map((word) =>
    word.toLowerCase(),
  ),
);
