import { featureNames, learnedWeights } from "../../answers/judge.js";
import { choiceMeasures, choose } from "../training/choice-measures.js";
import type { ChoiceMeasures } from "../training/choice-measures.js";
import type { Case } from "../training/collect-cases.js";
import { withoutEach } from "./without-each.js";

/**
 * How well the best sentence is chosen, by what is left of the judge as it was learned: "all", then
 * without each feature. Nothing is learned anew: the weight of a feature is 0.
 *
 * @param cases Their features in the order of `featureNames`.
 */
export function ablateChoice(
  cases: readonly Case[],
  { weights }: Pick<typeof learnedWeights, "weights"> = learnedWeights,
): Map<string, ChoiceMeasures> {
  return new Map(
    Array.from(withoutEach(weights, featureNames), ([row, left]) => {
      const ordered = featureNames.map((name) => left[name]);
      return [row, choiceMeasures(cases.map((one) => choose(one, ordered)))];
    }),
  );
}
