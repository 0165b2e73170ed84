import type { EmbeddingModel } from "../../../src/embeddings/embedding-model.js";

/** Remembers what it embedded for each call, so that the same question costs no embedding again. */
export function createRememberingModel(model: EmbeddingModel): EmbeddingModel {
  const known = new Map<string, Promise<Float32Array[]>>();
  return {
    ...model,
    embed(texts, purpose) {
      const key = texts.join("\n");
      const vectors = known.get(key) ?? model.embed(texts, purpose);
      known.set(key, vectors);
      return vectors;
    },
    close: () => model.close(),
  };
}
