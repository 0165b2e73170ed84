import { describe, expect, it } from "vitest";
import { selectionMeasures } from "../../../src/cli/evaluation/selection-measures.js";
import type { Selection } from "../../../src/cli/evaluation/selection-measures.js";

const ranked = (rank: number | undefined, confidence: number): Selection => ({
  answerable: true,
  rank,
  said: undefined,
  confidence,
  ms: 1,
});
const none: Selection = { ...ranked(undefined, 0.5), answerable: false };

describe("selectionMeasures()", () => {
  it("counts only queries with a right sentence, and tells them from the others", () => {
    const selections = [ranked(1, 0.9), ranked(4, 0.5), ranked(undefined, 0.1), none];
    const values = Object.fromEntries(
      selectionMeasures(selections).map(({ name, value }) => [name, value]),
    );
    expect(values["best sentence right"]).toBeCloseTo(1 / 3, 10);
    expect(values["mean reciprocal rank"]).toBeCloseTo(1.25 / 3, 10);
    expect(values["triggering AUC"]).toBeCloseTo(1.5 / 3, 10);
    expect(values["abstention precision"]).toBe(0.25);
  });
});
