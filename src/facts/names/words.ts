import { abbreviatedTitles, endingsAfterComma } from "./title-words.js";

/** A word of a sentence, with where it stands. */
export interface Word {
  /** As written, without a possessive's ending. */
  readonly text: string;
  /** In lower case, without dots and accents on apostrophes. */
  readonly lower: string;
  readonly from: number;
  readonly to: number;
  readonly isCapital: boolean;
  readonly isPossessive: boolean;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** Whether it goes on from the word before with nothing but blanks between. */
  readonly isJoined: boolean;
}

const pattern =
  /(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])\.?|Ph\.D\.?|(?<![\p{L}\p{N}])\p{Lu}\.(?=\s?\p{Lu})|[\p{L}\p{M}\p{N}]+(?:['’&\-‐‑][\p{L}\p{M}\p{N}]+)*|&/gu;

/** Splits a sentence into words, in order. */
export function readWords(sentence: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of sentence.matchAll(pattern)) {
    const [written] = match;
    const text = written.replace(/['’]s$/i, "");
    const gap = sentence.slice(end, match.index);
    end = match.index + written.length;
    words.push({
      text,
      lower: text.toLowerCase().replaceAll(".", "").replaceAll("’", "'"),
      from: match.index,
      to: match.index + text.length,
      isCapital: /^\p{Lu}/u.test(text),
      isPossessive: text !== written,
      gap,
      isJoined: isJoined(words.at(-1), gap, text),
    });
  }
  return words;
}

/** Whose possessive may stand within a name: "People's Republic", "Children's Fund". */
const ownersInNames: ReadonlySet<string> = new Set(
  "people children women men workers king queen lloyd moody mcdonald sotheby".split(" "),
);

function isJoined(before: Word | undefined, gap: string, text: string): boolean {
  if (!before) return false;
  if (before.isPossessive && !ownersInNames.has(before.lower)) return false;
  if (/^\s+$/u.test(gap)) return true;
  if (/^\.\s?$/u.test(gap)) return abbreviatedTitles.has(before.lower);
  return /^,\s$/u.test(gap) && endingsAfterComma.has(text.toLowerCase());
}

/** The words from one to another as written, on one line. */
export function written(
  sentence: string,
  words: readonly Word[],
  from: number,
  to: number,
): string {
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last) return "";
  return sentence.slice(first.from, last.to).replace(/\s+/gu, " ");
}
