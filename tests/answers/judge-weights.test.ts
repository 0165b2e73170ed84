import { describe, expect, it } from "vitest";
import type { Evidence } from "../../src/answers/evidence.js";
import learned from "../../src/answers/judge-weights.json" with { type: "json" };
import { featureNames, featuresOf } from "../../src/answers/judge.js";

const evidence: Evidence = {
  ...{ inSentence: 1, inContext: 0, inNeighbor: 0, inPassage: 0, inDocument: 0, missing: 0 },
  ...{ typeWords: 0, content: 1, otherNumber: false, pairs: 0, alike: 0 },
  ...{ similarityLag: 0, passageShare: 1, passageRank: 1, documentStart: 1 },
  mention: "unknown",
};

describe("judge-weights.json", () => {
  it("has a weight for each feature that is read, and no other", () => {
    const read = Object.keys(featuresOf(evidence)).sort();
    expect(Object.keys(learned.weights).sort()).toEqual(read);
    expect(featureNames.toSorted()).toEqual(read);
  });

  it("has only finite numbers", () => {
    const numbers = [...Object.values(learned.weights), ...Object.values(learned.calibration)];
    expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([]);
  });

  it("makes a better fit more probable", () => {
    expect(learned.calibration.slope).toBeGreaterThan(0);
  });
});
