import { describe, expect, it } from "vitest";
import { fuse } from "../../src/retrieval/fuse.js";

const ranking = (scores: Record<number, number>) =>
  Object.entries(scores)
    .map(([passage, score]) => ({ passage: Number(passage), score }))
    .sort((a, b) => b.score - a.score);

describe("fuse()", () => {
  it("adds the share of the best BM25 score and the weighed similarity", () => {
    const fused = fuse(ranking({ 1: 8, 2: 4 }), ranking({ 2: 0.9, 3: 0.5, 4: -0.1 }), 0.5);
    expect(fused.map(({ passage, score }) => [passage, score])).toEqual([
      [1, 1],
      [2, 0.95],
      [3, 0.25],
      [4, -0.05],
    ]);
  });

  it("keeps a single ranking as it is", () => {
    expect(fuse(ranking({ 5: 2, 6: 1 }), []).map(({ passage }) => passage)).toEqual([5, 6]);
    expect(fuse([], ranking({ 5: 0.2, 6: 0.1 })).map(({ passage }) => passage)).toEqual([5, 6]);
  });

  it("orders equals by place", () => {
    expect(fuse(ranking({ 9: 3, 4: 3 }), []).map(({ passage }) => passage)).toEqual([4, 9]);
  });

  it("returns nothing for nothing", () => {
    expect(fuse([], [])).toEqual([]);
  });

  it("refuses a negative weight", () => {
    expect(() => fuse([], [], -1)).toThrow(RangeError);
  });
});
