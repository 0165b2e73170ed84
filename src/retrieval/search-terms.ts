import type { Generation } from "../index/open-generation.js";
import type { ScoredPassage } from "../index/term-index.js";

/** The terms that are searched for. */
export interface TermQuery {
  readonly terms: readonly string[];
  /** The same in other words, searched for beside them. @default none */
  readonly otherTerms?: readonly string[];
  /** The same by the stems of other languages; see `Inquiry`. @default none */
  readonly inOtherStems?: readonly Pick<TermQuery, "terms" | "otherTerms">[];
}

export interface TermSearch {
  /** How many passages are returned. */
  readonly limit: number;
  /** The numbers of the only passages that may be found; all when undefined. */
  readonly among: ReadonlySet<number> | undefined;
}

/**
 * What is found in other words counts this much beside what is found in the asker's: with 1, who asked for
 * an agreement by its full name got those that are only called by its abbreviation first (legalbenchrag,
 * the 67 questions with one: .648 with 1, .666 with 0.8, .670 without).
 */
const otherShare = 0.8;

/**
 * Searches for some terms and for the same otherwise; a passage has its best score. What is said
 * in more words is not worth more: all are measured by the weight of the first. Best first.
 */
export function searchAny(
  generation: Generation,
  query: TermQuery,
  options: TermSearch,
): readonly ScoredPassage[] {
  const { terms: wanted } = query;
  const lexical = searchTerms(generation, wanted, options);
  const given = otherwise(query).filter(({ terms }) => terms.length > 0);
  if (given.length === 0) return lexical;
  const weightOf = (terms: readonly string[]): number =>
    terms.reduce((sum, term) => sum + generation.terms.inverseDocumentFrequency(term), 0);
  const best = new Map(lexical.map(({ passage, score }) => [passage, score]));
  for (const { terms, share } of given) {
    const worth = (share * weightOf(wanted)) / weightOf(terms);
    for (const { passage, score } of searchTerms(generation, terms, options)) {
      best.set(passage, Math.max(best.get(passage) ?? 0, worth * score));
    }
  }
  const merged = Array.from(best, ([passage, score]) => ({ passage, score }));
  return merged.sort(bestFirst).slice(0, options.limit);
}

function otherwise({ otherTerms = [], inOtherStems = [] }: TermQuery): {
  readonly terms: readonly string[];
  readonly share: number;
}[] {
  return [
    { terms: otherTerms, share: otherShare },
    ...inOtherStems.flatMap((other) => [
      { terms: other.terms, share: 1 },
      { terms: other.otherTerms ?? [], share: otherShare },
    ]),
  ];
}

function searchTerms(
  { terms }: Generation,
  wanted: readonly string[],
  { limit, among }: TermSearch,
): ScoredPassage[] {
  if (!among) return terms.search(wanted, limit);
  const all = terms.search(wanted, terms.size);
  return all.filter(({ passage }) => among.has(passage)).slice(0, limit);
}

/** Orders by score, ties by place. */
export function bestFirst(a: ScoredPassage, b: ScoredPassage): number {
  return b.score - a.score || a.passage - b.passage;
}
