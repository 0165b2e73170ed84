import type { ScoredPassage } from "../index/term-index.js";

/** A passage and how it fared in both searches. */
export interface FusedPassage extends ScoredPassage {
  /** BM25 score as a share of the best one, 0 to 1. */
  readonly lexical: number;
  /** Cosine similarity of its most similar sentence to the question; 0 where it was not looked at. */
  readonly dense: number;
}

/** Measured on the development sets; see DESIGN.md. */
export const defaultDenseWeight = 0.7;

/**
 * Merges two rankings by score: the share of the best BM25 score plus denseWeight × similarity. Ties
 * are ordered by place.
 *
 * Scores and not ranks: how far the best stands above the rest tells much, and reciprocal rank fusion
 * did worse than BM25 alone. The similarity is taken as it is, not stretched to the range of what was
 * found: that would make noise loud where the model knows little of the subject.
 *
 * @param lexical BM25 scores, best first.
 * @param dense Similarities, in any order.
 * @throws {RangeError} for a negative weight.
 */
export function fuse(
  lexical: readonly ScoredPassage[],
  dense: readonly ScoredPassage[],
  denseWeight = defaultDenseWeight,
): FusedPassage[] {
  if (!(denseWeight >= 0)) {
    throw new RangeError(
      `Cannot fuse rankings: the weight must be 0 or more, it is ${denseWeight}`,
    );
  }
  const best = lexical[0]?.score ?? 0;
  const scores = scoresOf(lexical);
  const similarities = scoresOf(dense);
  return Array.from(new Set([...scores.keys(), ...similarities.keys()]), (passage) => {
    const share = best > 0 ? (scores.get(passage) ?? 0) / best : 0;
    const similarity = similarities.get(passage) ?? 0;
    return { passage, lexical: share, dense: similarity, score: share + denseWeight * similarity };
  }).sort((a, b) => b.score - a.score || a.passage - b.passage);
}

function scoresOf(ranking: readonly ScoredPassage[]): ReadonlyMap<number, number> {
  return new Map(ranking.map(({ passage, score }) => [passage, score]));
}
