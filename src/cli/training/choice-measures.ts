import { areaUnderCurve } from "../evaluation/area-under-curve.js";
import { share } from "../statistics.js";
import type { Case, Row } from "./collect-cases.js";

/** How well the best candidates are chosen. */
export interface ChoiceMeasures {
  /** Share of the questions with a right or near candidate whose best one is such; undefined without any. */
  readonly bestRight: number | undefined;
  /** Of the best fit, questions with against without such a candidate; undefined without either. */
  readonly auc: number | undefined;
}

/** The best candidate of a question by some weights. */
export interface Choosing {
  /** Of the best candidate; minus infinity without a candidate. */
  readonly fit: number;
  /** Whether a candidate is right or near. */
  readonly hasRight: boolean;
  /** Whether the best one is. */
  readonly isRight: boolean;
}

/** Chooses the candidate with the best fit, the first of equally good ones. */
export function choose({ rows }: Case, weights: readonly number[]): Choosing {
  const best = bestOf(rows, weights);
  return {
    fit: best ? fitOf(best, weights) : -Infinity,
    hasRight: rows.some(({ verdict }) => verdict !== "wrong"),
    isRight: best !== undefined && best.verdict !== "wrong",
  };
}

/** Measures what was chosen for the questions of a set. */
export function choiceMeasures(chosen: readonly Choosing[]): ChoiceMeasures {
  const answerable = chosen.filter(({ hasRight }) => hasRight);
  const fits = (some: readonly Choosing[]): number[] => some.map(({ fit }) => fit);
  return {
    bestRight: share(answerable, ({ isRight }) => isRight),
    auc: areaUnderCurve(fits(answerable), fits(chosen.filter(({ hasRight }) => !hasRight))),
  };
}

/** The candidate with the best fit, the first of equally good ones. */
export function bestOf(rows: readonly Row[], weights: readonly number[]): Row | undefined {
  return rows.toSorted((a, b) => fitOf(b, weights) - fitOf(a, weights))[0];
}

/** The weighted sum of a candidate's features. */
export function fitOf({ features }: Row, weights: readonly number[]): number {
  return features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
}
