import { describe, expect, it } from "vitest";
import { bestThreshold } from "../../../src/cli/evaluation/best-threshold.js";
import type { Attempt } from "../../../src/cli/evaluation/best-threshold.js";

const can = (confidence: number, answered: number): Attempt => ({
  confidence,
  answered,
  abstained: 0,
});
const cannot = (confidence: number): Attempt => ({ confidence, answered: 0, abstained: 1 });

describe("bestThreshold()", () => {
  it.each<[string, Attempt[], { threshold: number; score: number }]>([
    // Sums from the surest on: 2 when none is answered, 2.8, 1.8, 2.3, 1.3.
    [
      "in the middle",
      [cannot(0.1), can(0.9, 0.8), can(0.4, 0.5), cannot(0.6)],
      { threshold: 0.9, score: 0.7 },
    ],
    // 1, 2, 1.5 … : the later 1.9 stays below.
    [
      "at the first of two peaks",
      [can(3, 1), cannot(2), can(1, 0.9)],
      { threshold: 3, score: 2 / 3 },
    ],
    [
      "at the later peak",
      [can(3, 0.5), cannot(2), can(1, 1), can(1, 1)],
      { threshold: 1, score: 2.5 / 4 },
    ],
    ["above all", [cannot(0.9), can(0.5, 0.6)], { threshold: Infinity, score: 0.5 }],
    // Answered together they score 1, as none does.
    ["not between equals", [can(0.5, 1), cannot(0.5)], { threshold: Infinity, score: 0.5 }],
    ["at the highest of equals", [can(0.9, 1), can(0.5, 0)], { threshold: 0.9, score: 0.5 }],
    ["at the least sure", [can(0, 0.2), can(0.9, 0.4)], { threshold: 0, score: 0.3 }],
    ["of nothing", [], { threshold: Infinity, score: 0 }],
  ])("stands %s", (_, attempts, { threshold, score }) => {
    const found = bestThreshold(attempts);
    expect(found.threshold).toBe(threshold);
    expect(found.score).toBeCloseTo(score, 10);
  });
});
