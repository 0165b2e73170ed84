import { describe, expect, it } from "vitest";
import { embedInBatches } from "../../src/embeddings/embed-in-batches.js";

const limits = { maxTexts: 2, maxCharacters: 10 };

describe("embedInBatches()", () => {
  it("embeds equal texts once and returns a vector for each", async () => {
    const batches: (readonly string[])[] = [];
    const vectors = await embedInBatches(["bb", "a", "bb", "cc", "a"], limits, (batch) => {
      batches.push(batch);
      return Promise.resolve(batch.map((text) => Float32Array.of(text.charCodeAt(0))));
    });
    expect(batches).toEqual([["bb", "cc"], ["a"]]);
    const letters = vectors.map(([code = NaN]) => String.fromCharCode(code));
    expect(letters.join("")).toBe("babca");
  });

  it.each([
    ["too few", 1, 1],
    ["too many", 3, 2],
  ])("returns no vector of another text when there are %s", async (_, given, found) => {
    const vectors = await embedInBatches(["a", ""], limits, () =>
      Promise.resolve(Array.from({ length: given }, (_, i) => Float32Array.of(i))),
    );
    expect(vectors.map(([number]) => number)).toEqual([0, 1].slice(0, found));
  });

  it("returns nothing for nothing", async () => {
    const none = await embedInBatches([], limits, () => Promise.reject(new Error("called")));
    expect(none).toEqual([]);
  });
});
