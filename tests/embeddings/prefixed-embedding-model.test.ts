import { expect, it, describe } from "vitest";
import { createPrefixedEmbeddingModel } from "../../src/embeddings/prefixed-embedding-model.js";
import { describeEmbeddingModel } from "../contracts/embedding-model.js";
import { createHashedEmbeddingModel } from "../support/hashed-embedding-model.js";

const prefixes = { questionPrefix: "query: ", passagePrefix: "passage: " };

describeEmbeddingModel("createPrefixedEmbeddingModel()", () =>
  createPrefixedEmbeddingModel(createHashedEmbeddingModel(), prefixes),
);

describe("createPrefixedEmbeddingModel()", () => {
  it("puts its prefix before every text, by purpose", async () => {
    const model = createHashedEmbeddingModel();
    const prefixed = createPrefixedEmbeddingModel(model, prefixes);
    await prefixed.embed(["a", "b"], "passage");
    await prefixed.embed(["c"], "question");
    expect(model.calls).toEqual([
      { texts: ["passage: a", "passage: b"], purpose: "passage" },
      { texts: ["query: c"], purpose: "question" },
    ]);
  });

  it("has another id for other prefixes", () => {
    const model = createHashedEmbeddingModel();
    const options = [{}, prefixes, { questionPrefix: "query: " }, { passagePrefix: "query: " }];
    const ids = options.map((option) => createPrefixedEmbeddingModel(model, option).id);
    expect(new Set(ids).size).toBe(4);
    expect(ids[0]).toBe(model.id);
  });
});
