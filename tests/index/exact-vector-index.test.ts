import { expect, it } from "vitest";
import { createExactVectorIndex } from "../../src/index/exact-vector-index.js";
import { describeVectorIndex } from "../contracts/vector-index.js";
import { concatenated } from "./support/vectors.js";

describeVectorIndex("createExactVectorIndex()", (vectors) =>
  Promise.resolve(createExactVectorIndex(concatenated(vectors), vectors[0]?.length ?? 1)),
);

it("rejects numbers that are not a whole number of vectors", () => {
  expect(() => createExactVectorIndex(new Float32Array(7), 3)).toThrow(
    new RangeError("Cannot search vectors as each must have 3 numbers: there are 7 in all"),
  );
});
