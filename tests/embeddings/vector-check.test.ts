import { describe, expect, it } from "vitest";
import { EmbeddingError } from "../../src/embeddings/embedding-error.js";
import { createVectorCheck } from "../../src/embeddings/vector-check.js";

const check = (...vectors: number[][]) =>
  createVectorCheck("test:model")(
    vectors.map((vector) => Float32Array.from(vector)),
    2,
  );

describe("createVectorCheck()", () => {
  it("scales every vector to length 1", () => {
    expect(check([3, 4], [0, -2])).toEqual([Float32Array.of(0.6, 0.8), Float32Array.of(0, -1)]);
  });

  it.each([
    ["very long vectors", [3e38, 0], 1],
    ["very short vectors", [1e-40, 0], 1],
  ])("scales %s", (_, vector, expected) => {
    expect(check(vector, [1, 1])[0]?.[0]).toBeCloseTo(expected, 5);
  });

  it.each([
    ["too few vectors", [[1, 0]], "2 texts, 1 vectors"],
    ["too many vectors", [[1], [1], [1]], "2 texts, 3 vectors"],
    ["mixed lengths", [[1, 0], [1]], "same number of dimensions: found 2 and 1"],
    [
      "NaN",
      [
        [1, 0],
        [0, NaN],
      ],
      "component 1 is NaN",
    ],
    [
      "Infinity",
      [
        [1, 0],
        [Infinity, 0],
      ],
      "component 0 is Infinity",
    ],
    [
      "what is too large for 32 bits",
      [
        [1, 0],
        [1e300, 0],
      ],
      "component 0 is Infinity",
    ],
    [
      "a zero vector",
      [
        [1, 0],
        [0, 0],
      ],
      "all its 2 components are 0",
    ],
    ["empty vectors", [[], []], "all its 0 components are 0"],
  ])("refuses %s", (_, vectors, words) => {
    const call = () => check(...vectors);
    expect(call).toThrow(EmbeddingError);
    expect(call).toThrow(words);
    expect(call).toThrow("test:model");
  });

  it("refuses another number of dimensions in a later answer", () => {
    const later = createVectorCheck("test:model");
    later([Float32Array.of(1, 0)], 1);
    expect(() => later([Float32Array.of(1, 0, 0)], 1)).toThrow("found 2 and 3");
  });

  it("does not learn the number of dimensions from an answer that it refused", () => {
    const later = createVectorCheck("test:model");
    expect(() => later([Float32Array.of(0, 0, 0)], 1)).toThrow(EmbeddingError);
    expect(later([Float32Array.of(1, 0)], 1)).toHaveLength(1);
  });
});
