import { markdownTable } from "../markdown-table.js";
import type { CaseSet, Judge, Validation } from "./learn-judge.js";

/** How a judge does on what it did not learn from, as a Markdown table. */
export function validationTable(validations: readonly Validation[]): string {
  const head = ["set, five-fold", "best sentence right", "AUC right candidate", "Brier score"];
  const rows = validations.map(({ name, bestRight, auc, brier }) => [name, bestRight, auc, brier]);
  return markdownTable(head, rows);
}

/** The weights as they are kept, three digits each, with what they were learned from. */
export function weightsFile(
  { weights, calibration }: Judge,
  names: readonly string[],
  sets: readonly CaseSet[],
): string {
  const rounded = (value: number): number => Number(value.toPrecision(3));
  const kept = {
    provenance: {
      command: `npm run train -- --set ${sets.map(({ name }) => name).join(" ")}`,
      questions: Object.fromEntries(sets.map(({ name, cases }) => [name, cases.length])),
    },
    weights: Object.fromEntries(names.map((name, i) => [name, rounded(weights[i] ?? 0)])),
    calibration: {
      slope: rounded(calibration.slope),
      intercept: rounded(calibration.intercept),
    },
  };
  return `${JSON.stringify(kept, undefined, 2)}\n`;
}
