import { mean } from "./statistics.js";

/** How good rankings are, each the mean over queries, 0 to 1. */
export interface RankingMeasures {
  readonly recall1: number;
  readonly recall5: number;
  readonly recall20: number;
  /** Mean reciprocal rank of the first relevant passage among ten. */
  readonly mrr10: number;
  /** Normalised discounted cumulative gain among ten: gain is the grade, discount log2(rank + 1). */
  readonly ndcg10: number;
}

/**
 * Measures one ranking as trec_eval does (https://github.com/usnistgov/trec_eval).
 *
 * @param ranking Ids, best first.
 * @param relevant Ids of the relevant passages and their grades, above 0; at least one.
 */
export function measureRanking(
  ranking: readonly string[],
  relevant: ReadonlyMap<string, number>,
): RankingMeasures {
  const recall = (depth: number): number =>
    ranking.slice(0, depth).filter((id) => relevant.has(id)).length / relevant.size;
  const first = ranking.slice(0, 10).findIndex((id) => relevant.has(id));
  const ideal = [...relevant.values()].sort((a, b) => b - a);
  return {
    recall1: recall(1),
    recall5: recall(5),
    recall20: recall(20),
    mrr10: first < 0 ? 0 : 1 / (first + 1),
    ndcg10: gain(ranking.map((id) => relevant.get(id) ?? 0)) / gain(ideal),
  };
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, i) => sum + grade / Math.log2(i + 2), 0);
}

/** The mean of each measure; zeros for no rankings. */
export function meanMeasures(measures: readonly RankingMeasures[]): RankingMeasures {
  const meanOf = (name: keyof RankingMeasures): number =>
    mean(measures.map((measure) => measure[name])) ?? 0;
  return {
    recall1: meanOf("recall1"),
    recall5: meanOf("recall5"),
    recall20: meanOf("recall20"),
    mrr10: meanOf("mrr10"),
    ndcg10: meanOf("ndcg10"),
  };
}
