import type { TermPostings } from "./term-postings.js";

/** The terms of an index, numbered in code-unit order. */
export interface Vocabulary {
  readonly size: number;
  /** The number of a term; undefined when it stands nowhere. */
  readonly numberOf: (term: string) => number | undefined;
  /** The term of a number below `size`. */
  readonly spelling: (number: number) => string;
}

/** Reads terms where they stand, so that opening an index makes no strings. */
export function createVocabulary({
  letters,
  letterStarts,
}: Pick<TermPostings, "letters" | "letterStarts">): Vocabulary {
  const size = letterStarts.length - 1;
  return { size, numberOf, spelling };

  function numberOf(term: string): number | undefined {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = compare(term, middle);
      if (order === 0) return middle;
      if (order < 0) high = middle;
      else low = middle + 1;
    }
    return undefined;
  }

  /** Below 0 when the term comes before that of the number. */
  function compare(term: string, number: number): number {
    const start = letterStarts[number] ?? 0;
    const length = (letterStarts[number + 1] ?? 0) - start;
    for (let i = 0; i < Math.min(term.length, length); i++) {
      const order = term.charCodeAt(i) - (letters[start + i] ?? 0);
      if (order !== 0) return order;
    }
    return term.length - length;
  }

  function spelling(number: number): string {
    const end = letterStarts[number + 1] ?? 0;
    let term = "";
    for (let i = letterStarts[number] ?? 0; i < end; i++) {
      term += String.fromCharCode(letters[i] ?? 0);
    }
    return term;
  }
}

/** Writes sorted terms one after another, as `createVocabulary` reads them. */
export function spellTerms(
  terms: readonly string[],
): Pick<TermPostings, "letters" | "letterStarts"> {
  const letterStarts = new Uint32Array(terms.length + 1);
  for (const [i, term] of terms.entries()) {
    letterStarts[i + 1] = (letterStarts[i] ?? 0) + term.length;
  }
  const letters = new Uint16Array(letterStarts.at(-1) ?? 0);
  let at = 0;
  for (const term of terms) {
    for (let i = 0; i < term.length; i++) letters[at++] = term.charCodeAt(i);
  }
  return { letters, letterStarts };
}
