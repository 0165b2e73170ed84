import { describe, expect, it } from "vitest";
import { pairsTogether, termPairs } from "../../src/retrieval/term-pairs.js";

const weights: Readonly<Record<string, number>> = { old: 1, mill: 2, grinds: 4, rye: 8 };
const pairsOf = (text: string) => termPairs(text.split(" "), (term) => weights[term] ?? 0);
const together = (question: string, ...sentences: string[]): number =>
  pairsTogether(
    pairsOf(question),
    sentences.map((sentence) => sentence.split(" ")),
  );

describe("termPairs()", () => {
  it("pairs each term with the next one, and weighs both together", () => {
    expect(pairsOf("old mill grinds rye")).toEqual([
      { first: "old", second: "mill", weight: 3 },
      { first: "mill", second: "grinds", weight: 6 },
      { first: "grinds", second: "rye", weight: 12 },
    ]);
  });

  it("has a pair once, and the same terms the other way round as another one", () => {
    expect(pairsOf("old mill old mill").map(({ first, second }) => [first, second])).toEqual([
      ["old", "mill"],
      ["mill", "old"],
    ]);
  });

  it("does not pair a term with itself", () => {
    expect(pairsOf("mill mill grinds")).toEqual([{ first: "mill", second: "grinds", weight: 6 }]);
  });

  it.each([[[]], [["mill"]], [["mill", "mill"]]])("finds no pair in %j", (sequence) => {
    expect(termPairs(sequence, () => 1)).toEqual([]);
  });
});

describe("pairsTogether()", () => {
  it("is the share of the pairs' weight, whichever sentence has them", () => {
    // Of 3 + 6 + 12.
    expect(together("old mill grinds rye", "an old mill", "it grinds rye")).toBeCloseTo(
      15 / 21,
      12,
    );
    expect(together("old mill grinds rye", "old mill grinds rye")).toBe(1);
  });

  it("counts a pair once that stands in several sentences", () => {
    expect(together("old mill grinds", "old mill", "an old mill")).toBeCloseTo(3 / 9, 12);
  });

  it.each([
    ["the other way round", ["mill old"]],
    ["with a word between", ["old red mill"]],
    ["across two sentences", ["it is old", "mill of oak"]],
    ["in none", []],
  ])("does not count terms that stand %s", (_, sentences) => {
    expect(together("old mill", ...sentences)).toBe(0);
  });

  it("is 0 when there are no pairs", () => {
    expect(together("mill", "mill")).toBe(0);
  });
});
