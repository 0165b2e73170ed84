import { describe, expect, it } from "vitest";
import { areaUnderCurve, bestThreshold, measuresAt, type Scored } from "./binary-measures.js";
import { fitLogistic } from "./fit-logistic.js";

const scored: Scored[] = [
  [0.9, true],
  [0.8, true],
  [0.7, false],
  [0.6, true],
  [0.2, false],
];

describe("measures of a score", () => {
  it("count the pairs in the right order, a tie for half", () => {
    expect(areaUnderCurve(scored)).toBeCloseTo(5 / 6);
    expect(areaUnderCurve(scored.map(([, isYes]) => [1, isYes]))).toBe(0.5);
  });

  it("are taken at the best threshold", () => {
    expect(bestThreshold(scored)).toBe(0.8);
    expect(measuresAt(scored, 0.6)).toEqual({ precision: 0.75, recall: 1, balanced: 0.75 });
  });
});

describe("fitLogistic()", () => {
  it("gives weight to what tells, and none to what does not", () => {
    const examples = Array.from({ length: 40 }, (_, at) => ({
      features: [at % 2, at % 4 < 2 ? 1 : 0],
      isYes: at % 2 === 1,
      weight: 1,
    }));
    const { weights, bias } = fitLogistic(examples);
    expect(weights[0]).toBeGreaterThan(2);
    expect(Math.abs(weights[1] ?? 1)).toBeLessThan(0.1);
    expect(bias).toBeLessThan(-1);
  });
});
