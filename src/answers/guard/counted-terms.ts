import type { ReadSentence } from "./reading.js";
import type { Placed } from "./same-number.js";

/** A number where a sentence of the evidence has it. */
export interface Occurrence {
  readonly sentence: ReadSentence;
  readonly number: Placed;
}

/** The terms of what a number counts: the next few words behind it, up to the end of the phrase. */
export function countedTerms({ words, text }: ReadSentence, { at, end }: Placed): string[] {
  const behind = words.slice(at).filter((word) => word.start >= end - 1);
  const skipped = behind[0]?.lower === "of" ? 1 : 0;
  if (/^[,;:.()]/u.test(text.slice(end))) return [];
  const counted: string[] = [];
  let last = end;
  for (const word of behind.slice(skipped, skipped + 4)) {
    if (/[,;:.()]/u.test(text.slice(last, word.start)) || phraseEnds.has(word.lower)) break;
    counted.push(...word.terms);
    last = word.end;
  }
  return counted;
}

const phraseEnds = new Set(
  "in on at of and or by from to for with is was were are has have had who which that than as before after until during per".split(
    " ",
  ),
);

/** Whether a number of the evidence counts one of the terms, rather than another number of its sentence. */
export function counts({ sentence, number }: Occurrence, heads: readonly string[]): boolean {
  const wanted = new Set(heads);
  const { words, numbers, text } = sentence;
  const has = ({ terms }: ReadSentence["words"][number]): boolean =>
    terms.some((term) => wanted.has(term));
  if (/^\s?(?:%|per\s?cent)?\s?of (?:which|whom|them|these)\b/u.test(text.slice(number.end)))
    return true;
  return words.some((word, index) => {
    if (!has(word)) return false;
    const before = numbers.filter(
      ({ at, isOrdinal }) =>
        at <= index &&
        index - at <= 5 &&
        isOrdinal === number.isOrdinal &&
        isDirect(words, at, index),
    );
    const nearest = before.at(-1);
    return (
      nearest === undefined ||
      nearest.start === number.start ||
      (before.includes(number) && isPart(words, number.at, nearest.at))
    );
  });
}

/** Whether nothing but words of one phrase stands between a number and a word: "three of its five lines". */
function isDirect(words: ReadSentence["words"], at: number, index: number): boolean {
  return words.slice(at + 1, index).every(({ lower }) => lower === "of" || !phraseEnds.has(lower));
}

/** "Three of its five" */
function isPart(words: ReadSentence["words"], at: number, next: number): boolean {
  return words.slice(at, next).some(({ lower }) => lower === "of");
}
