import type { EmbeddingModel } from "./embedding-model.js";

/**
 * A model that embeds each question once, and then gives what it gave, a fault too: what is asked again
 * is answered as it was. What it remembers goes with it. `close` closes the model itself.
 */
export function rememberQuestions(model: EmbeddingModel): EmbeddingModel {
  const embedded = new Map<string, Promise<Float32Array[]>>();
  return {
    ...model,
    embed(texts, purpose, signal) {
      if (purpose !== "question") return model.embed(texts, purpose, signal);
      const key = JSON.stringify(texts);
      const vectors = embedded.get(key) ?? model.embed(texts, purpose, signal);
      embedded.set(key, vectors);
      return vectors;
    },
  };
}
