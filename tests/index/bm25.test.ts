import { describe, expect, it } from "vitest";
import { createBm25 } from "../../src/index/bm25.js";

describe("createBm25()", () => {
  it.each([
    // ln(1 + (10 - n + 0.5) / (n + 0.5))
    [0, Math.log(22)],
    [1, Math.log(1 + 9.5 / 1.5)],
    [5, Math.log(2)],
    [10, Math.log(1 + 0.5 / 10.5)],
  ])("gives a term that stands in %d of 10 passages its idf", (holding, expected) => {
    const bm25 = createBm25({ passages: 10, averageLength: 4 });
    expect(bm25.inverseDocumentFrequency(holding)).toBeCloseTo(expected, 12);
  });

  it.each([
    ["of average length", 4, 1.2],
    ["twice as long", 8, 1.2 * 1.75],
    ["empty", 0, 1.2 * 0.25],
  ])("takes the length of a passage %s into account", (_, length, expected) => {
    const bm25 = createBm25({ passages: 10, averageLength: 4 });
    expect(bm25.lengthNorm(length)).toBeCloseTo(expected, 12);
  });

  it("lets occurrences saturate", () => {
    const bm25 = createBm25({ passages: 10, averageLength: 4 });
    const norm = bm25.lengthNorm(4);
    expect(bm25.saturation(1, norm)).toBeCloseTo(1 / 2.2, 12);
    expect(bm25.saturation(3, norm)).toBeCloseTo(3 / 4.2, 12);
  });

  it("ignores lengths for b = 0, and counts only presence for k1 = 0", () => {
    expect(createBm25({ passages: 1, averageLength: 4 }, { b: 0 }).lengthNorm(400)).toBe(1.2);
    const presence = createBm25({ passages: 1, averageLength: 4 }, { k1: 0 });
    expect(presence.saturation(7, presence.lengthNorm(9))).toBe(1);
  });

  it("has a length norm where all passages are empty", () => {
    expect(createBm25({ passages: 2, averageLength: 0 }).lengthNorm(0)).toBeCloseTo(0.3, 12);
  });

  it.each([
    [{ k1: -1 }, "k1 must be a number from 0: it is -1"],
    [{ k1: NaN }, "k1 must be a number from 0: it is NaN"],
    [{ b: 1.5 }, "b must be from 0 to 1: it is 1.5"],
    [{ contextWeight: Infinity }, "contextWeight must be a number from 0: it is Infinity"],
  ])("rejects %o", (options, message) => {
    expect(() => createBm25({ passages: 1, averageLength: 1 }, options)).toThrow(
      new RangeError(`Cannot rank by BM25 as ${message}`),
    );
  });
});
