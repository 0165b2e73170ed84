import { describe, expect, it } from "vitest";
import { validationTable, weightsFile } from "../../../src/cli/training/report-judge.js";

describe("validationTable()", () => {
  it("has a line a set, three digits, and a dash for what could not be measured", () => {
    const table = validationTable([
      { name: "mills", bestRight: 2 / 3, auc: 0.87654, brier: 0.1 },
      { name: "boats", bestRight: 1, auc: undefined, brier: 0 },
    ]);
    expect(table.split("\n")).toEqual([
      "| set, five-fold | best sentence right | AUC right candidate | Brier score |",
      "| --- | ---: | ---: | ---: |",
      "| mills | 0.667 | 0.877 | 0.100 |",
      "| boats | 1.000 | – | 0.000 |",
    ]);
  });
});

describe("weightsFile()", () => {
  const judge = {
    weights: [1.23456, -0.000123456, 1234.5],
    calibration: { slope: 2.7182818, intercept: -0 },
  };
  const cases = [{ group: "mill", rows: [] }];
  const sets = [
    { name: "mills", cases },
    { name: "boats", cases: [...cases, ...cases] },
  ];
  const file = weightsFile(judge, ["missing", "pairs", "alike"], sets);

  it("keeps the weights by name, three digits each", () => {
    expect(JSON.parse(file)).toMatchObject({
      weights: { missing: 1.23, pairs: -0.000123, alike: 1230 },
      calibration: { slope: 2.72, intercept: 0 },
    });
    expect(file).toMatch(/\}\n$/);
  });

  it("says what they were learned from", () => {
    expect(JSON.parse(file)).toMatchObject({
      provenance: {
        command: "npm run train -- --set mills boats",
        questions: { mills: 1, boats: 2 },
      },
    });
  });

  it("is the same again for what it kept", () => {
    const kept = JSON.parse(file) as {
      weights: Record<string, number>;
      calibration: { slope: number; intercept: number };
    };
    const again = { weights: Object.values(kept.weights), calibration: kept.calibration };
    expect(weightsFile(again, Object.keys(kept.weights), sets)).toBe(file);
  });
});
