import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaUnderCurve } from "../../../src/cli/evaluation/area-under-curve.js";

describe("areaUnderCurve()", () => {
  it.each<[string, number[], number[], number | undefined]>([
    ["apart", [3, 4], [1, 2], 1],
    ["apart the wrong way", [1], [2, 3], 0],
    // Of six pairs: 5>2, 5>4, 5>1, 3>2, 3<4, 3>1.
    ["mixed", [5, 3], [2, 4, 1], 5 / 6],
    // Of four pairs: two equal, one above, one below.
    ["with equals", [1, 2], [2, 1], 0.5],
    ["all equal", [7, 7, 7], [7, 7], 0.5],
    ["only positive", [1], [], undefined],
    ["only negative", [], [1], undefined],
  ])("of scores %s", (_, positive, negative, expected) => {
    expect(areaUnderCurve(positive, negative)).toBe(expected);
  });

  it("takes infinite scores, and refuses what is no number", () => {
    expect(areaUnderCurve([Infinity, -Infinity], [-Infinity, 0])).toBe(0.625);
    for (const scores of [[NaN], [1, NaN]]) {
      expect(() => areaUnderCurve(scores, [0])).toThrow("Cannot compare scores");
      expect(() => areaUnderCurve([0], scores)).toThrow(RangeError);
    }
  });

  it("counts the pairs that are in order", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(scores, scores, (positive, negative) => {
        const pairs = positive.flatMap((a) =>
          negative.map((b) => (a > b ? 1 : a === b ? 0.5 : 0) as number),
        );
        const right = pairs.reduce((sum, one) => sum + one, 0) / pairs.length;
        expect(areaUnderCurve(positive, negative)).toBeCloseTo(right, 10);
      }),
    );
  });
});
