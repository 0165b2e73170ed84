import { regularWord } from "../../passages/irregular-words.js";

/**
 * Whether two words in lower case are forms of one: "found" and "finding", "invaded" and "invasion".
 * Rough, without a stemmer: a common beginning of four letters and endings of at most four.
 */
export function sameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [regularWord(one), regularWord(other)];
  if (a === b) return true;
  if (/\p{N}/u.test(a) || /\p{N}/u.test(b)) return false;
  if (a === bare(b) || bare(a) === b || bare(a) === bare(b)) return true;
  const shared = sharedLetters(a, b);
  return (
    shared >= 4 && a.length - shared <= 4 && b.length - shared <= 4 && shared * 2 > longer(a, b)
  );
}

/** Whether two names in lower case are the same, a plural or possessive ending apart. */
export function sameName(one: string, other: string): boolean {
  return one === other || (one.length > 3 && other.length > 3 && bare(one) === bare(other));
}

const bare = (word: string): string => word.replace(/(?:es|s|ed|d|e)$/u, "");
const longer = (a: string, b: string): number => Math.max(a.length, b.length);

function sharedLetters(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
