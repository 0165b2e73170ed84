import { describe, expect, it } from "vitest";
import { featureNames, learnedWeights } from "../../../src/answers/judge.js";
import { ablateChoice } from "../../../src/cli/ablation/ablate-choice.js";
import type { Case, Row } from "../../../src/cli/training/collect-cases.js";

type Feature = (typeof featureNames)[number];

const row = (verdict: Row["verdict"], features: Partial<Record<Feature, number>>): Row => ({
  ...{ verdict, features: featureNames.map((name) => features[name] ?? 0) },
});
const about = (...rows: Row[]): Case => ({ group: "", rows });
/** A judge that looks at two features alone. */
const judge = {
  weights: Object.fromEntries(
    featureNames.map((name) => [name, { missing: -1, pairs: 0.5 }[name as string] ?? 0]),
  ) as typeof learnedWeights.weights,
};

describe("ablateChoice()", () => {
  it("has a row for all and one without each feature, and uses the weights that are shipped", () => {
    const rows = [...ablateChoice([]).keys()];
    expect(rows).toEqual(["all", ...featureNames.map((name) => `without ${name}`)]);
    const features = featureNames.map((name) => Math.sign(learnedWeights.weights[name]));
    const cases = [about(row("wrong", {}), { verdict: "right", features })];
    expect(ablateChoice(cases).get("all")?.bestRight).toBe(1);
  });

  it("loses what a feature alone tells, and nothing by the others", () => {
    const cases = [
      about(row("wrong", { missing: 1 }), row("right", {})),
      about(row("wrong", {}), row("right", { pairs: 1 })),
      about(row("wrong", { missing: 0.5 })),
    ];
    const measures = ablateChoice(cases, judge);
    const lost = [...measures].filter(([, { bestRight }]) => bestRight !== 1);
    expect(lost.map(([name, { bestRight }]) => [name, bestRight])).toEqual([
      ["without missing", 0.5],
      ["without pairs", 0.5],
    ]);
    // Fits 0 and 0.5 against -0.5; without what is missing 0 and 0.5 against 0.
    expect(measures.get("all")?.auc).toBe(1);
    expect(measures.get("without missing")?.auc).toBe(0.75);
  });
});
