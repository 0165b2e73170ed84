import { EmbeddingError } from "../embeddings/embedding-error.js";
import type { EmbeddingModel } from "../embeddings/embedding-model.js";
import type { ModelIdentity } from "./basis.js";

const canary = "The quick brown fox jumps over the lazy dog, and the canary sings in the coal mine.";

/**
 * Embeds a fixed text, so that another model under the same name is told apart.
 *
 * @throws {EmbeddingError} when the model cannot be used.
 */
export async function identifyModel(
  model: EmbeddingModel,
  signal?: AbortSignal,
): Promise<ModelIdentity> {
  // As a question: the vectors of passages may come from a cache, which would hide the change.
  const [vector] = await model.embed([canary], "question", signal);
  if (!vector?.length) {
    throw new EmbeddingError(`Cannot use embedding model ${model.id}: it returned no vector`);
  }
  // Six digits are more than another machine agrees on.
  const rounded = Array.from(vector, (value) => Number(value.toFixed(6)));
  return { id: model.id, dimensions: vector.length, canary: rounded };
}
