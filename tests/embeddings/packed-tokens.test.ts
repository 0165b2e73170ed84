import { describe, expect, it } from "vitest";
import { packTokens } from "../../src/embeddings/packed-tokens.js";

describe("packTokens()", () => {
  it("lays texts end to end", () => {
    const { ids, positions } = packTokens([[7, 8, 9], [5], [6, 6]]);
    expect([...ids]).toEqual([7, 8, 9, 5, 6, 6]);
    expect([...positions]).toEqual([0, 1, 2, 0, 0, 1]);
  });

  it("lets tokens of one text alone see each other", () => {
    const { mask } = packTokens([[7, 8], [5]]);
    expect([...mask].map((added) => added === 0)).toEqual(
      [
        [true, true, false],
        [true, true, false],
        [false, false, true],
      ].flat(),
    );
    expect(Math.exp(Math.min(...mask))).toBe(0);
  });

  it("takes the mean of the tokens of each text", () => {
    const { means } = packTokens([[7, 8, 9, 9], [5], [6, 6]]);
    expect([...means]).toEqual(
      [
        [0.25, 0.25, 0.25, 0.25, 0, 0, 0],
        [0, 0, 0, 0, 1, 0, 0],
        [0, 0, 0, 0, 0, 0.5, 0.5],
      ].flat(),
    );
  });
});
