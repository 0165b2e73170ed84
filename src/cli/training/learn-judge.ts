import { bestOf, choiceMeasures, choose, fitOf } from "./choice-measures.js";
import type { ChoiceMeasures } from "./choice-measures.js";
import { probability } from "../../answers/judge.js";
import type { Case } from "./collect-cases.js";
import { learnChoice } from "./learn-choice.js";
import type { Choice } from "./learn-choice.js";
import { mean } from "../statistics.js";

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
export interface Validation extends ChoiceMeasures {
  readonly name: string;
  /** Mean squared error of the probability that the best candidate is right (Brier 1950); undefined of nothing. */
  readonly brier: number | undefined;
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
      return row ? [{ fit: fitOf(row, weights), isRight: row.verdict !== "wrong" }] : [];
    }),
  );
  return { weights, calibration: calibrate(best) };
}

/** Logistic regression: the choice between a candidate and nothing, whose sum is 0. */
function calibrate(best: readonly { fit: number; isRight: boolean }[]): Judge["calibration"] {
  // Around their mean a slope and a constant do not go together, and settle soon.
  const middle = mean(best.map(({ fit }) => fit)) ?? 0;
  const choices = best.map(({ fit, isRight }) => {
    const [candidate, nothing] = [
      [fit - middle, 1],
      [0, 0],
    ];
    return { rows: [candidate, nothing], isRight: [isRight, !isRight], weight: 1 };
  });
  const [slope = 0, constant = 0] = learnChoice(choices, { ridge: 0 });
  return { slope, intercept: constant - slope * middle };
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
    return {
      name,
      ...choiceMeasures(judged),
      brier: mean(judged.map(({ isRight, probability }) => ((isRight ? 1 : 0) - probability) ** 2)),
    };
  });
}

const folds = 5;

const unlearned: Judge = { weights: [], calibration: { slope: 0, intercept: 0 } };

function only(sets: readonly CaseSet[], wanted: (one: Case) => boolean): CaseSet[] {
  return sets.map(({ name, cases }) => ({ name, cases: cases.filter(wanted) }));
}

function judge(one: Case, { weights, calibration }: Judge = unlearned) {
  const chosen = choose(one, weights);
  const isEmpty = one.rows.length === 0;
  return { ...chosen, probability: isEmpty ? 0 : probability(chosen.fit, { calibration }) };
}
