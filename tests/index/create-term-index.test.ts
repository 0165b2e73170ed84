import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTermIndex } from "../../src/index/create-term-index.js";
import { anyCollection, anyTerm, postingsOf, rankPlainly, termIndexOf } from "./support/term-collections.js";

describe("createTermIndex()", () => {
  it("scores as worked out by hand", async () => {
    // Three passages, 4 terms on average; "oil" stands in two of them, "price" in one.
    const index = await termIndexOf(["oil oil spill sea", "oil price", "the sea is calm and wide"]);
    const idfOil = Math.log(1 + 1.5 / 2.5);
    const idfPrice = Math.log(1 + 2.5 / 1.5);
    const short = 1.2 * (0.25 + 0.75 * 0.5);
    const found = index.search(["oil", "price"], 10);
    expect(found.map(({ passage }) => passage)).toEqual([1, 0]);
    expect(found[0]?.score).toBeCloseTo((idfOil + idfPrice) / (1 + short), 12);
    expect(found[1]?.score).toBeCloseTo((idfOil * 2) / (2 + 1.2), 12);
  });

  it("counts a term of the context by its weight, and not into the length", async () => {
    const index = await termIndexOf(["energy outlook|demand rises", "supply falls"], { contextWeight: 0.5 });
    const [found] = index.search(["energy"], 10);
    expect(found?.score).toBeCloseTo((Math.log(2) * 0.5) / (0.5 + 1.2), 12);
  });

  it("does not find by the context where that weighs nothing", async () => {
    const index = await termIndexOf(["energy|demand", "supply"], { contextWeight: 0 });
    expect(index.search(["energy"], 10)).toEqual([]);
  });

  it.each([
    ["a term once that the query repeats", ["sea", "sea", "oil"], ["oil", "sea"]],
    ["terms alike in any order", ["calm", "oil", "sea"], ["sea", "calm", "oil"]],
    ["terms that stand nowhere for nothing", ["sea", "mountain"], ["sea"]],
  ])("counts %s", async (_, query, same) => {
    const index = await termIndexOf(["oil sea", "sea calm sea", "oil oil calm"]);
    expect(index.search(query, 10)).toEqual(index.search(same, 10));
  });

  it("orders ties by place, also where the limit cuts through them", async () => {
    const index = await termIndexOf(["x", "sea", "sea", "y", "sea", "sea"]);
    expect(index.search(["sea"], 3).map(({ passage }) => passage)).toEqual([1, 2, 4]);
  });

  it("keeps nothing of one search for the next", async () => {
    const index = await termIndexOf(["oil sea", "sea", "calm"]);
    const first = index.search(["sea"], 1);
    index.search(["oil", "calm"], 10);
    expect(index.search(["sea"], 1)).toEqual(first);
  });

  it.each([0, -3, NaN])("returns nothing for a limit of %d", async (limit) => {
    const index = await termIndexOf(["sea", "sea"]);
    expect(index.search(["sea"], limit)).toEqual([]);
    expect(index.search(["sea"], 2)).toHaveLength(2);
  });

  it("says in how many passages a term stands, body and context together", async () => {
    const index = await termIndexOf(["energy|energy demand", "energy|supply", "demand"]);
    const frequencies = ["energy", "demand", "supply", "sea"].map((term) => index.documentFrequency(term));
    expect(frequencies).toEqual([2, 2, 1, 0]);
    expect(index.inverseDocumentFrequency("sea")).toBeCloseTo(Math.log(8), 12);
  });

  it("counts the passages with a term in any stretch", async () => {
    const index = await termIndexOf(["sea", "oil", "sea|sea", "oil|sea", "calm"]);
    for (let first = -1; first <= 6; first++) {
      for (let end = -1; end <= 6; end++) {
        const expected = [0, 2, 3].filter((place) => place >= first && place < end).length;
        expect(index.countBetween("sea", first, end), `${first} to ${end}`).toBe(expected);
      }
    }
    expect(index.countBetween("mountain", 0, 5)).toBe(0);
  });

  it("counts the runs of passages with a term, one of all and one each too", async () => {
    const index = await termIndexOf(["sea", "oil", "sea|sea", "oil|sea", "calm", "sea"]);
    const counts = [[0], [0, 2, 4], [0, 1, 2, 3, 4, 5], [0, 4, 5], []].map((starts) =>
      index.countRuns("sea", Uint32Array.from(starts)),
    );
    expect(counts).toEqual([1, 3, 4, 2, 0]);
    expect(index.countRuns("mountain", Uint32Array.of(0, 2))).toBe(0);
  });

  it("counts in no run what stands before the first", async () => {
    const index = await termIndexOf(["sea", "sea", "sea"]);
    expect(index.countRuns("sea", Uint32Array.of(1, 2))).toBe(2);
    expect(index.countRuns("sea", Uint32Array.of(3))).toBe(0);
  });

  it("counts the runs of any collection as looking into each does, near and far", async () => {
    const anyRun = fc.array(fc.boolean(), { minLength: 1, maxLength: 5 });
    const mostlyWithout = fc.oneof({ weight: 5, arbitrary: fc.constant<boolean[]>([false]) }, anyRun);
    const anyRuns = fc.oneof(fc.array(anyRun), fc.array(mostlyWithout, { minLength: 20, maxLength: 80 }));
    await fc.assert(
      fc.asyncProperty(anyRuns, async (runs) => {
        const index = await termIndexOf(runs.flat().map((holds) => (holds ? "sea" : "calm")));
        const starts = runs.map((_, i) => runs.slice(0, i).flat().length);
        const expected = runs.filter((run) => run.includes(true)).length;
        expect(index.countRuns("sea", Uint32Array.from(starts))).toBe(expected);
      }),
    );
  });

  it("answers for a collection without passages", async () => {
    const index = await termIndexOf([]);
    expect([index.size, index.search(["sea"], 5), [...index.vocabulary()]]).toEqual([0, [], []]);
  });

  it("ranks any collection as the plain formula does", async () => {
    const weights = fc.record({
      k1: fc.constantFrom(0, 0.9, 1.2, 2),
      b: fc.constantFrom(0, 0.4, 0.75, 1),
      contextWeight: fc.constantFrom(0, 0.5, 1, 2),
    });
    await fc.assert(
      fc.asyncProperty(anyCollection, fc.array(anyTerm), weights, async (passages, query, options) => {
        const index = createTermIndex(await postingsOf(passages), options);
        const expected = rankPlainly(passages, query, options);
        const found = index.search(query, 5);
        expect(found).toHaveLength(Math.min(5, expected.length));
        for (const [i, { passage, score }] of found.entries()) {
          // By score and not by place: the sums may differ in the last digit, and so the order.
          expect(score).toBeCloseTo(expected[i]?.score ?? NaN, 9);
          expect(score).toBeCloseTo(expected.find((e) => e.passage === passage)?.score ?? NaN, 9);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("lists every term of any collection once, in code-unit order", async () => {
    await fc.assert(
      fc.asyncProperty(anyCollection, async (passages) => {
        const index = createTermIndex(await postingsOf(passages));
        const terms = new Set(passages.flatMap(({ body, context }) => [...body, ...context]));
        expect([...index.vocabulary()]).toEqual([...terms].sort());
        for (const term of terms) expect(index.documentFrequency(term)).toBeGreaterThan(0);
      }),
    );
  });

  it("counts up to 65,535 occurrences in a body and 255 in a context", async () => {
    const body = Array<string>(70_000).fill("sea");
    const { bodyCounts, contextCounts } = await postingsOf([{ body, context: body }]);
    expect([[...bodyCounts], [...contextCounts]]).toEqual([[65_535], [255]]);
  });
});
