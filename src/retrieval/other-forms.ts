import type { ShortForm } from "../index/fact-lines.js";
import type { TermSplitter } from "../passages/terms.js";

/** An abbreviation of which a text writes one form: the terms of that one, and of the other. */
export interface WrittenForm {
  /** Empty when a short form looks like a word that says nothing ("WHO"). */
  readonly written: readonly string[];
  readonly other: readonly string[];
}

/** Finds the abbreviations of a corpus in a text, whichever form it writes, each form once. */
export type FindForms = (text: string) => WrittenForm[];

export interface OtherForms {
  /** For what somebody asks: in lower case a short form counts too, unless it is a word. */
  readonly findForms: FindForms;
  /** The terms of a document's text, and after them those of the other form of what it writes. */
  readonly splitTerms: TermSplitter;
}

export interface OtherFormsOptions {
  readonly splitTerms: TermSplitter;
  /** Whether a word in lower case has a meaning of its own. */
  readonly isWord: (word: string) => boolean;
}

/**
 * Learns the abbreviations of a corpus, so that who asks by one form meets the other. A short form that
 * documents explain in several ways stands for what two thirds of the explanations say, else for nothing.
 *
 * @param abbreviations One for each explanation, so the same one may come again.
 */
export function createOtherForms(
  abbreviations: readonly ShortForm[],
  { splitTerms, isWord }: OtherFormsOptions,
): OtherForms {
  const pairs = surePairs(abbreviations, splitTerms);
  const asWritten = new Map(pairs.map((pair) => [pair.short, pair]));
  const typed = pairs.filter(
    ({ short, shortTerms }) => shortTerms.length > 0 && !isWord(short.toLowerCase()),
  );
  const inLowerCase = new Map(typed.map((pair) => [pair.short.toLowerCase(), pair]));
  const longForms = createLongFormFinder(pairs);
  return {
    findForms(text) {
      // All in capitals, "WHO WON?" names no body.
      const exact = /\p{Ll}/u.test(text) ? asWritten : inLowerCase;
      const short = shortForms(
        text,
        (word) => exact.get(word) ?? inLowerCase.get(word.toLowerCase()),
      );
      return [...short, ...longForms(splitTerms(text))];
    },
    splitTerms(text) {
      const terms = splitTerms(text);
      if (pairs.length === 0) return terms;
      const found = [...shortForms(text, (word) => asWritten.get(word)), ...longForms(terms)];
      return [...terms, ...found.flatMap(({ other }) => other)];
    },
  };
}

interface Pair {
  readonly short: string;
  readonly shortTerms: readonly string[];
  /** At least one. */
  readonly longTerms: readonly string[];
}

const leastShare = 2 / 3;

function surePairs(abbreviations: readonly ShortForm[], splitTerms: TermSplitter): Pair[] {
  const explained = new Map<string, Map<string, number>>();
  for (const { short, long } of abbreviations) {
    const counts = explained.get(short) ?? new Map<string, number>();
    const terms = splitTerms(long).join(" ");
    explained.set(short, counts.set(terms, (counts.get(terms) ?? 0) + 1));
  }
  return [...explained].flatMap(([short, counts]) => {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const [long = ""] = [...counts].find(([, count]) => count >= leastShare * all) ?? [];
    if (long === "") return [];
    return [{ short, shortTerms: splitTerms(short), longTerms: long.split(" ") }];
  });
}

/** Words with what they may hold inside, as a short form is written; their plurals count too. */
function shortForms(text: string, pairOf: (word: string) => Pair | undefined): WrittenForm[] {
  const words = text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}&/.\-‐‑]*[\p{L}\p{N}])?/gu) ?? [];
  const found = words.flatMap(
    (word) => pairOf(word) ?? pairOf(word.replace(/(?<=\p{L}{2})s$/u, "")) ?? [],
  );
  return Array.from(new Set(found), ({ shortTerms, longTerms }) => ({
    written: shortTerms,
    other: longTerms,
  }));
}

/** Finds long forms by their terms side by side, so in another spelling or number, too. */
function createLongFormFinder(
  pairs: readonly Pair[],
): (terms: readonly string[]) => readonly WrittenForm[] {
  const byFirst = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const first = pair.longTerms[0] ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), pair]);
  }
  return (terms) => {
    const found = terms.flatMap((term, at) =>
      (byFirst.get(term) ?? []).filter(({ longTerms }) =>
        longTerms.every((part, i) => terms[at + i] === part),
      ),
    );
    return Array.from(new Set(found), ({ shortTerms, longTerms }) => ({
      written: longTerms,
      other: shortTerms,
    }));
  };
}
