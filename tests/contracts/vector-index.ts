import { beforeAll, describe, expect, it } from "vitest";
import type { VectorIndex } from "../../src/index/vector-index.js";
import { clusteredVectors } from "../index/support/vectors.js";

/** Makes an index of unit vectors whose labels are their places. */
type Create = (vectors: readonly Float32Array[]) => Promise<VectorIndex>;

const unit = (...numbers: number[]): Float32Array => {
  const length = Math.hypot(...numbers);
  return Float32Array.from(numbers, (number) => number / length);
};
const dot = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

/** Every VectorIndex must pass this. */
export function describeVectorIndex(name: string, create: Create): void {
  describe(`${name} as a VectorIndex`, () => {
    it("says how many vectors it holds, and of how many dimensions", async () => {
      const { size, dimensions } = await create([unit(1, 0, 0), unit(0, 1, 0)]);
      expect({ size, dimensions }).toEqual({ size: 2, dimensions: 3 });
    });

    it("returns cosine similarity, most similar first, whatever the query's length", async () => {
      const index = await create([unit(1, 0), unit(0, 1), unit(1, 1), unit(-1, 0)]);
      const found = index.search(Float32Array.of(20, 0), 4);
      expect(found.map(({ label }) => label)).toEqual([0, 2, 1, 3]);
      for (const [i, expected] of [1, Math.SQRT1_2, 0, -1].entries()) {
        expect(found[i]?.similarity).toBeCloseTo(expected, 5);
      }
    });

    it("orders equal similarities by label", async () => {
      const index = await create([unit(0, 1), unit(1, 0), unit(1, 0), unit(1, 0)]);
      expect(index.search(unit(1, 0), 3).map(({ label }) => label)).toEqual([1, 2, 3]);
    });

    it.each([
      ["everything when the limit exceeds the size", 10, 3],
      ["no more than the limit", 2, 2],
      ["nothing for a limit of 0", 0, 0],
      ["nothing for a limit below 0", -1, 0],
      ["whole neighbors for a limit that is not whole", 1.9, 1],
      ["nothing for a limit that is no number", NaN, 0],
    ])("returns %s", async (_, limit, expected) => {
      const index = await create([unit(1, 0), unit(0, 1), unit(1, 1)]);
      expect(index.search(unit(1, 0), limit)).toHaveLength(expected);
    });

    it("returns the similarities of given labels, in their order, repeats too", async () => {
      const index = await create([unit(1, 0), unit(0, 1), unit(1, 1)]);
      const found = index.similarities(Float32Array.of(3, 0), [2, 0, 2, 1]);
      for (const [i, expected] of [Math.SQRT1_2, 1, Math.SQRT1_2, 0].entries()) {
        expect(found[i]).toBeCloseTo(expected, 5);
      }
      expect(index.similarities(unit(1, 0), [])).toHaveLength(0);
    });

    // What LangChain's embeddings pass through when a provider sends null; native code would abort.
    const holed = [1, null] as unknown;
    const worded = [1, "0"] as unknown;
    it.each([
      ["of more dimensions", unit(1, 0, 0)],
      ["of fewer dimensions", unit(1)],
      ["without dimensions", new Float32Array(0)],
      ["with NaN", Float32Array.of(1, NaN)],
      ["with infinity", Float32Array.of(1, Infinity)],
      ["without a direction", Float32Array.of(0, 0)],
      ["with null", holed as Float32Array],
      ["with a string", worded as Float32Array],
    ])("rejects a query %s", async (_, query) => {
      const index = await create([unit(1, 0), unit(0, 1)]);
      expect(() => index.search(query, 1)).toThrow(RangeError);
      expect(() => index.similarities(query, [0])).toThrow(RangeError);
    });

    it.each([-1, 2, 0.5, NaN, 2 ** 32])("rejects the label %d", async (label) => {
      const index = await create([unit(1, 0), unit(0, 1)]);
      expect(() => index.similarities(unit(1, 0), [0, label])).toThrow(RangeError);
    });

    describe("of 2,000 vectors in clusters", () => {
      const vectors = clusteredVectors({ count: 2_000, dimensions: 64, seed: 1 });
      const queries = clusteredVectors({ count: 50, dimensions: 64, seed: 2 });
      let index: VectorIndex;
      beforeAll(async () => {
        index = await create(vectors);
      });

      it.each([10, 100])("finds at least 95 % of the true %d nearest", (limit) => {
        const hits = queries.flatMap((query) => {
          const similarities = vectors.map((vector, label) => ({
            label,
            score: dot(query, vector),
          }));
          const nearest = similarities.sort((a, b) => b.score - a.score).slice(0, limit);
          const truth = new Set(nearest.map(({ label }) => label));
          return index.search(query, limit).filter(({ label }) => truth.has(label));
        });
        expect(hits.length / (queries.length * limit)).toBeGreaterThanOrEqual(0.95);
      });

      it("finds the same for the same query, whatever was asked before", () => {
        const [query = unit(1)] = queries;
        const before = index.search(query, 10);
        index.search(query, 1_000);
        expect(index.search(query, 10)).toEqual(before);
      });

      it("says the same similarity in a search and for a label", () => {
        for (const query of queries) {
          const found = index.search(query, 5);
          const again = index.similarities(
            query,
            found.map(({ label }) => label),
          );
          for (const [i, { similarity, label }] of found.entries()) {
            expect(again[i]).toBeCloseTo(similarity, 5);
            expect(dot(query, vectors[label] ?? unit(1))).toBeCloseTo(similarity, 5);
          }
        }
      });
    });
  });
}
