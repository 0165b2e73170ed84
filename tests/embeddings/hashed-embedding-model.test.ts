import { describe, expect, it } from "vitest";
import { cosine, describeEmbeddingModel } from "../contracts/embedding-model.js";
import { createHashedEmbeddingModel, hashedVector } from "../support/hashed-embedding-model.js";

describeEmbeddingModel("createHashedEmbeddingModel()", () => createHashedEmbeddingModel());

describe("hashedVector()", () => {
  const question = hashedVector("When does the library open?");

  it.each([
    ["a text with its words above one without", "The library opens at nine.", "Compost is free."],
    ["a text with more of its words above one with fewer", "OPEN, library!", "Open."],
    ["a text with a plural above one with a common word", "Librarys", "when does the"],
  ])("puts %s", (_, near, far) => {
    expect(cosine(question, hashedVector(near))).toBeGreaterThan(
      cosine(question, hashedVector(far)),
    );
  });

  it("puts texts without a common word at right angles, nearly", () => {
    const words = Array.from({ length: 200 }, (_, i) => hashedVector(`word${i}x`));
    const cosines = words.slice(1).map((vector, i) => cosine(vector, words[i] ?? vector));
    const spread = Math.sqrt(cosines.reduce((sum, x) => sum + x * x, 0) / cosines.length);
    expect(spread).toBeLessThan(0.16);
  });
});
