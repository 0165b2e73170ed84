import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanMeasures, measureRanking } from "../../src/cli/ranking-measures.js";
import type { RankingMeasures } from "../../src/cli/ranking-measures.js";

const relevant = (grades: Readonly<Record<string, number>>): Map<string, number> =>
  new Map(Object.entries(grades));

/** "x" for each of some passages that are not relevant. */
const others = (count: number): string[] => Array.from({ length: count }, (_, i) => `x${i}`);

describe("measureRanking()", () => {
  it.each<[string, string[], Readonly<Record<string, number>>, RankingMeasures]>([
    [
      "the only one first",
      ["a"],
      { a: 1 },
      { recall1: 1, recall5: 1, recall20: 1, mrr10: 1, ndcg10: 1 },
    ],
    [
      "the only one third",
      ["x", "y", "a"],
      { a: 1 },
      { recall1: 0, recall5: 1, recall20: 1, mrr10: 1 / 3, ndcg10: 0.5 },
    ],
    [
      // DCG 1/log2(3) + 1/log2(5); ideal 1 + 1/log2(3).
      "two, second and fourth",
      ["x", "a", "y", "b"],
      { a: 1, b: 1 },
      { recall1: 0, recall5: 1, recall20: 1, mrr10: 0.5, ndcg10: 0.65092 },
    ],
    [
      "one of two",
      ["a", "x"],
      { a: 1, b: 1 },
      { recall1: 0.5, recall5: 0.5, recall20: 0.5, mrr10: 1, ndcg10: 0.61315 },
    ],
    [
      // DCG 1 + 3/log2(3); ideal 3 + 1/log2(3). trec_eval's gain is the grade itself.
      "grades in the wrong order",
      ["a", "b"],
      { a: 1, b: 3 },
      { recall1: 0.5, recall5: 1, recall20: 1, mrr10: 1, ndcg10: 0.79671 },
    ],
    [
      "one at rank 11",
      [...others(10), "a"],
      { a: 1 },
      { recall1: 0, recall5: 0, recall20: 1, mrr10: 0, ndcg10: 0 },
    ],
    [
      "one at rank 21",
      [...others(20), "a"],
      { a: 1 },
      { recall1: 0, recall5: 0, recall20: 0, mrr10: 0, ndcg10: 0 },
    ],
    ["none", [], { a: 1 }, { recall1: 0, recall5: 0, recall20: 0, mrr10: 0, ndcg10: 0 }],
  ])("measures %s", (_, ranking, grades, expected) => {
    const measured = measureRanking(ranking, relevant(grades));
    for (const [name, value] of Object.entries(expected)) {
      expect([name, measured[name as keyof RankingMeasures]]).toEqual([
        name,
        expect.closeTo(value as number, 4),
      ]);
    }
  });

  it("stays between 0 and 1, and is 1 for the ideal ranking", () => {
    const grades = fc.dictionary(
      fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"),
      fc.integer({ min: 1, max: 3 }),
      {
        minKeys: 1,
      },
    );
    const ranking = fc.shuffledSubarray(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]);
    fc.assert(
      fc.property(grades, ranking, (graded, ranked) => {
        const wanted = relevant(graded);
        for (const value of Object.values(measureRanking(ranked, wanted))) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-9);
        }
        const ideal = [...wanted].sort(([, a], [, b]) => b - a).map(([id]) => id);
        expect(measureRanking(ideal, wanted)).toMatchObject({ recall20: 1, mrr10: 1, ndcg10: 1 });
      }),
    );
  });
});

describe("meanMeasures()", () => {
  const one: RankingMeasures = { recall1: 1, recall5: 1, recall20: 1, mrr10: 1, ndcg10: 1 };
  const none: RankingMeasures = { recall1: 0, recall5: 0, recall20: 0, mrr10: 0.5, ndcg10: 0.25 };

  it.each([
    [[one, none], { recall1: 0.5, recall5: 0.5, recall20: 0.5, mrr10: 0.75, ndcg10: 0.625 }],
    [[], { recall1: 0, recall5: 0, recall20: 0, mrr10: 0, ndcg10: 0 }],
  ])("of %j", (measures, expected) => {
    expect(meanMeasures(measures)).toEqual(expected);
  });
});
