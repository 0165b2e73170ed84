import type { ScoredPassage } from "./term-index.js";
import { createTopRanked } from "./top-ranked.js";

/**
 * Scores of passages that are being added up. Kept between searches: clearing what a search touched
 * is cheaper than a new array. Its fields are open because whoever adds does so in a tight loop.
 */
export interface Scoreboard {
  /** A score a passage, 0 for those that were not touched. */
  readonly scores: Float64Array;
  /** The passages that were touched, in any order. */
  readonly touched: Uint32Array;
  /** How many were touched. */
  count: number;
}

export function createScoreboard(size: number): Scoreboard {
  return { scores: new Float64Array(size), touched: new Uint32Array(size), count: 0 };
}

/** Returns up to `limit` of the passages that were touched, best first, ties by place, and clears all. */
export function takeBest(board: Scoreboard, limit: number): ScoredPassage[] {
  const { scores, touched, count } = board;
  const top = createTopRanked(Math.max(0, Math.min(Math.floor(limit) || 0, count)));
  let least = -Infinity;
  for (let i = 0; i < count; i++) {
    const passage = touched[i] ?? 0;
    const score = scores[passage] ?? 0;
    if (score >= least) least = top.offer(passage, score);
    scores[passage] = 0;
  }
  board.count = 0;
  return top.ranked().map(({ place, score }) => ({ passage: place, score }));
}
