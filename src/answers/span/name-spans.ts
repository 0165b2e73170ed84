import { englishMonths, englishWeekdays } from "../../documents/calendar-words.js";
import { placeHeads, stateWords } from "../../facts/names/place-words.js";
import { sentenceStarters } from "../../passages/abbreviations.js";
import { englishStopWords } from "../../passages/stop-words.js";
import type { Span } from "../../documents/document.js";
import type { Word } from "./sentence-words.js";

const particles = new Set("of the de da del der di du la le van von bin al ibn y e for".split(" "));
const courtesy = /^(?:mr|mrs|ms|dr|prof|professor|sir|madam|h\.e|hon|rev|excellency)\.?$/u;
const notNames = new RegExp(
  `^(?:${[...englishMonths, ...englishWeekdays.map((day) => `${day}s?`)].join("|").toLowerCase()})$`,
  "u",
);
/** Openings of sentences that are no stop words. In lower case. */
export const openers: ReadonlySet<string> = new Set(
  `around instead several following according although though despite besides unlike today later earlier
   first second third finally originally initially early late throughout among amongst within without
   whilst upon another every eventually recently currently subsequently additionally similarly
   consequently nevertheless nonetheless meanwhile ultimately typically usually generally often
   sometimes soon once next last new most many much both based given starting beginning near nearly
   approximately roughly about one two three four five six seven eight nine ten hundreds thousands
   millions half part certain various numerous other further additional different because even indeed perhaps together along apart prior due like`.split(
    /\s+/,
  ),
);

/** The names in an English sentence, without "Mr" and the like: runs of words with a capital letter. */
export function nameSpans(sentence: string, words: readonly Word[], wide = false): Span[] {
  const found: Span[] = [];
  for (let first = 0; first < words.length; first++) {
    if (!opensName(words, first)) continue;
    const last = endOfName(sentence, words, first, wide);
    const from = withoutCourtesy(words, first, last);
    const [opening, ending] = [words[from], words[last]];
    if (opening && ending && !notNames.test(opening.lower))
      found.push({ start: opening.start, end: ending.end });
    first = last;
  }
  return found;
}

function opensName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !isCapital(word) || englishStopWords.has(word.lower)) return false;
  return (
    at > 0 ||
    !(openers.has(word.lower) || sentenceStarters.has(word.lower) || word.lower.endsWith("ly"))
  );
}

const isCapital = ({ text }: Word): boolean =>
  /^(?:\p{Lu}|\p{Ll}\p{Lu}|[dl]['’]\p{Lu})/u.test(text);
const isNumeral = ({ text }: Word): boolean => /^(?:[IVX]+|\p{N}{1,4})$/u.test(text);

function endOfName(sentence: string, words: readonly Word[], first: number, wide: boolean): number {
  let last = first;
  for (let at = first + 1; at < words.length; at++) {
    const [word, before] = [words[at], words[at - 1]];
    if (!word || !before) break;
    const isState = stateWords.has(word.lower) || placeHeads.has(word.lower);
    if (!joins(sentence.slice(before.end, word.start), before, wide || isState)) break;
    const fits = isCapital(word) || (isNumeral(word) && at === last + 1);
    if (fits) last = at;
    else if (!particles.has(word.lower) || at - last > 2) break;
  }
  return last;
}

/** "J. Smith", "St. Johns": an initial or a short title goes on behind its full stop. */
function joins(gap: string, before: Word, wide: boolean): boolean {
  if (/^[ \u00a0]$/u.test(gap) || /^ & $/u.test(gap)) return true;
  if (/^\.\s$/u.test(gap)) return /^(?:\p{Lu}|\p{Lu}\p{L}{1,3})$/u.test(before.text);
  return wide && /^['’]s $/u.test(gap);
}

function withoutCourtesy(words: readonly Word[], first: number, last: number): number {
  let from = first;
  while (from < last && courtesy.test(words[from]?.lower ?? "")) from++;
  return from;
}
