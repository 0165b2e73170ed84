import { spellTerms } from "./create-vocabulary.js";
import { createGrowingArray } from "./growing-array.js";
import { invertTerms } from "./invert-terms.js";
import { sortStrings } from "./sort-strings.js";
import type { PassageTerms, TermPostings } from "./term-postings.js";

/** Takes the terms of passages, one passage after another, and turns them into postings. */
export interface TermPostingsCollector {
  /** Adds the next passage. */
  add(terms: PassageTerms): void;
  /**
   * Returns the postings of all passages. The collector is of no use afterwards.
   *
   * @param breathe awaited between pieces of work of some milliseconds.
   */
  finish(breathe?: () => Promise<void>): Promise<TermPostings>;
}

/** Keeps what was added in eight bytes a passage and distinct term. */
export function createTermPostingsCollector(): TermPostingsCollector {
  const numbers = new Map<string, number>();
  const lengths = createGrowingArray();
  const entries = {
    terms: createGrowingArray(),
    counts: createGrowingArray(),
    ends: createGrowingArray(),
  };
  return {
    add({ body, context }) {
      const inBody = occurrences(body);
      const inContext = occurrences(context);
      for (const [term, count] of inBody) enter(term, count, inContext.get(term) ?? 0);
      for (const [term, count] of inContext) if (!inBody.has(term)) enter(term, 0, count);
      lengths.push(body.length);
      entries.ends.push(entries.terms.length);
    },
    async finish(breathe = () => Promise.resolve()) {
      const sorted = await sortStrings(numbers.keys(), breathe);
      const ranks = new Uint32Array(sorted.length);
      for (const [rank, term] of sorted.entries()) ranks[numbers.get(term) ?? 0] = rank;
      await breathe();
      const postings = await invertTerms(entries, ranks, breathe);
      return { ...spellTerms(sorted), lengths: lengths.toArray(), ...postings };
    },
  };

  function enter(term: string, inBody: number, inContext: number): void {
    let number = numbers.get(term);
    if (number === undefined) numbers.set(term, (number = numbers.size));
    entries.terms.push(number);
    entries.counts.push(Math.min(inBody, 0xffff) | (Math.min(inContext, 0xff) << 16));
  }
}

function occurrences(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
