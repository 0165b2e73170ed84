import type { TermSplitter } from "../passages/terms.js";

/** The terms of a text, without repeats. */
export type TermsOf = (text: string) => ReadonlySet<string>;

/** Splits a text only once. What it remembers goes with it. */
export function rememberTerms(splitTerms: TermSplitter): TermsOf {
  const seen = new Map<string, ReadonlySet<string>>();
  return (text) => {
    const terms = seen.get(text) ?? new Set(splitTerms(text));
    seen.set(text, terms);
    return terms;
  };
}
