/** A passage and its BM25 score, which only orders. */
export interface ScoredPassage {
  /** The passage's place in its generation, counted from 0. */
  readonly passage: number;
  readonly score: number;
}

/** Finds passages by the terms that they hold, ranked by BM25. */
export interface TermIndex {
  /** How many passages it was built from. */
  readonly size: number;
  /** Returns up to `limit` passages that hold at least one of the terms, best first; ties by place. */
  search(terms: readonly string[], limit: number): ScoredPassage[];
  /** In how many passages the term stands; 0 when in none. */
  documentFrequency(term: string): number;
  /** Inverse document frequency: ln(1 + (N - n + 0.5) / (n + 0.5)), above 0 also for n = 0. */
  inverseDocumentFrequency(term: string): number;
  /** Every term, in code-unit order. */
  vocabulary(): Iterable<string>;
}
