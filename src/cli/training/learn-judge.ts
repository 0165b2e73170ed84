import { areaUnderCurve } from "../evaluation/area-under-curve.js";
import type { Case, Row } from "./collect-cases.js";
import { learnChoice } from "./learn-choice.js";
import type { Choice } from "./learn-choice.js";
import { learnLogistic } from "./learn-logistic.js";

/** Cases of one set. */
export interface CaseSet {
  readonly name: string;
  readonly cases: readonly Case[];
}

export interface Judge {
  /** One a feature. */
  readonly weights: readonly number[];
  readonly calibration: { readonly slope: number; readonly intercept: number };
}

/** How a judge does on a set that it did not learn from. */
export interface Validation {
  readonly name: string;
  /** Share of the questions with a right or near candidate whose best one is such; 0 without any. */
  readonly bestRight: number;
  /** Of the best fit, questions with against without such a candidate; undefined without either. */
  readonly auc: number | undefined;
  /** Mean squared error of the probability that the best candidate is right (Brier 1950). */
  readonly brier: number;
}

/**
 * Learns how much each feature weighs from the questions that have a right candidate, then how a fit
 * becomes a probability from the best candidate of every question, each counting the same.
 */
export function learnJudge(sets: readonly CaseSet[]): Judge {
  const weights = learnChoice(sets.flatMap(choicesOf));
  const best = sets.flatMap(({ cases }) =>
    cases.flatMap(({ rows }) => {
      const row = bestOf(rows, weights);
      if (!row) return [];
      const label: 0 | 1 = row.verdict === "wrong" ? 0 : 1;
      return [{ features: [fitOf(row, weights)], label, weight: 1 }];
    }),
  );
  const [slope = 0, intercept = 0] = learnLogistic(best, { ridge: 0, intercept: true });
  return { weights, calibration: { slope, intercept } };
}

/** A set counts by the root of its size: more questions tell more, but more of the same kind. */
function choicesOf({ cases }: CaseSet): Choice[] {
  const choices = cases
    .map(({ rows }) => rows.filter(({ verdict }) => verdict !== "near"))
    .filter((rows) => rows.some(({ verdict }) => verdict === "right"));
  return choices.map((rows) => ({
    rows: rows.map(({ features }) => features),
    isRight: rows.map(({ verdict }) => verdict === "right"),
    weight: 1 / Math.sqrt(choices.length),
  }));
}

/** Learns from four fifths of the groups and looks at the others, five times. */
export function validateJudge(sets: readonly CaseSet[]): Validation[] {
  const groups = [...new Set(sets.flatMap(({ cases }) => cases.map(({ group }) => group)))].sort();
  const foldOf = new Map(groups.map((group, i) => [group, i % folds]));
  const judges = Array.from({ length: folds }, (_, fold) =>
    learnJudge(only(sets, ({ group }) => foldOf.get(group) !== fold)),
  );
  return sets.map(({ name, cases }) => {
    const judged = cases.map((one) => judge(one, judges[foldOf.get(one.group) ?? 0]));
    const answerable = judged.filter(({ hasRight }) => hasRight);
    const fits = (some: typeof judged): number[] => some.map(({ fit }) => fit);
    return {
      name,
      bestRight: mean(answerable.map(({ isRight }) => (isRight ? 1 : 0))),
      auc: areaUnderCurve(fits(answerable), fits(judged.filter(({ hasRight }) => !hasRight))),
      brier: mean(judged.map(({ isRight, probability }) => ((isRight ? 1 : 0) - probability) ** 2)),
    };
  });
}

const folds = 5;

function only(sets: readonly CaseSet[], wanted: (one: Case) => boolean): CaseSet[] {
  return sets.map(({ name, cases }) => ({ name, cases: cases.filter(wanted) }));
}

function judge({ rows }: Case, { weights = [], calibration }: Partial<Judge> = {}) {
  const best = bestOf(rows, weights);
  const fit = best ? fitOf(best, weights) : -Infinity;
  const { slope = 0, intercept = 0 } = calibration ?? {};
  return {
    fit,
    hasRight: rows.some(({ verdict }) => verdict !== "wrong"),
    isRight: best !== undefined && best.verdict !== "wrong",
    probability: best ? 1 / (1 + Math.exp(-slope * fit - intercept)) : 0,
  };
}

function bestOf(rows: readonly Row[], weights: readonly number[]): Row | undefined {
  return rows.toSorted((a, b) => fitOf(b, weights) - fitOf(a, weights))[0];
}

function fitOf({ features }: Row, weights: readonly number[]): number {
  return features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
