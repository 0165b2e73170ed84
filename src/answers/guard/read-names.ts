import { englishStopWords } from "../../passages/stop-words.js";
import type { ReadSentence, Word } from "./reading.js";

/** Words of a sentence that are written like a name, `length` of them from `at` on. */
export interface NameAt {
  readonly at: number;
  readonly length: number;
  readonly words: readonly Word[];
}

const monthsAndDays =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|i)$/u;

/**
 * Finds the runs of words with a capital. The first word of a sentence is one only when `isName` says
 * so, or when another one follows; words of dates and numbers never are.
 */
export function readNames(
  { words, text, numbers, dates }: ReadSentence,
  isName: (first: Word) => boolean,
): NameAt[] {
  const names: NameAt[] = [];
  const isCounted = ({ start, end }: Word): boolean =>
    [...numbers, ...dates].some((span) => span.start < end && start < span.end);
  let run: Word[] = [];
  const finish = (end: number): void => {
    if (run.length > 0) names.push({ at: end - run.length, length: run.length, words: run });
    run = [];
  };
  for (const [index, word] of words.entries()) {
    const previous = words[index - 1];
    const gap = previous === undefined ? "" : text.slice(previous.end, word.start);
    const opens = index === 0 || /[.!?:"]\s*$/u.test(gap);
    if (run.length > 0 && !/^[\s.-]*$/u.test(gap)) finish(index);
    const isCapital =
      isWrittenLikeName(word.text) && !monthsAndDays.test(word.lower) && !isCounted(word);
    const isOpening = opens && !isNameLike(words, index, isName, isCounted);
    if (isCapital && !isOpening && !(englishStopWords.has(word.lower) && run.length === 0))
      run.push(word);
    else finish(index);
  }
  finish(words.length);
  return names;
}

/** A capital at its beginning or within it, or letters with digits. */
function isWrittenLikeName(text: string): boolean {
  return (
    /^\p{Lu}/u.test(text) ||
    /\p{Ll}\p{Lu}/u.test(text) ||
    /^(?=.*\p{L})(?=.*\d)[\p{Lu}\d.-]+$/u.test(text)
  );
}

function isNameLike(
  words: readonly Word[],
  index: number,
  isName: (first: Word) => boolean,
  isCounted: (word: Word) => boolean,
): boolean {
  const [word, next] = [words[index], words[index + 1]];
  if (word === undefined || englishStopWords.has(word.lower)) return false;
  if (/^\p{Lu}[\p{Lu}\d.]+$/u.test(word.text)) return true;
  return isName(word) || (next !== undefined && /^\p{Lu}/u.test(next.text) && !isCounted(next));
}
