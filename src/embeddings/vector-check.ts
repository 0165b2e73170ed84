import { EmbeddingError } from "./embedding-error.js";

/** Takes the answer to `texts` texts and returns its vectors scaled to length 1. */
export type VectorCheck = (vectors: readonly Float32Array[], texts: number) => Float32Array[];

/**
 * Makes the check of one model's answers. Native code must never see what it refuses.
 *
 * The check throws an `EmbeddingError` when there is not one vector a text, when a vector has
 * another number of dimensions than the vectors of earlier answers, when a component is not a finite
 * number, or when all are 0.
 *
 * @param model the id of the model, for the messages.
 */
export function createVectorCheck(model: string): VectorCheck {
  let dimensions: number | undefined;

  return (vectors, texts) => {
    if (vectors.length !== texts) {
      throw new EmbeddingError(
        `Cannot use the answer of ${model} as each text needs one vector: ${texts} texts, ${vectors.length} vectors`,
      );
    }
    const expected = dimensions ?? vectors[0]?.length;
    const odd = vectors.find(({ length }) => length !== expected);
    if (odd !== undefined) {
      throw new EmbeddingError(
        `Cannot use the answer of ${model} as all its vectors must have the same number of dimensions: found ${expected} and ${odd.length}`,
      );
    }
    const units = vectors.map((vector) => unit(vector, model));
    dimensions = expected;
    return units;
  };
}

function unit(vector: Float32Array, model: string): Float32Array {
  let squares = 0;
  for (const component of vector) squares += component * component;
  if (!Number.isFinite(squares)) {
    const place = vector.findIndex((component) => !Number.isFinite(component));
    throw new EmbeddingError(
      `Cannot use a vector of ${model} as every component must be a finite number: component ${place} is ${vector[place]}`,
    );
  }
  if (squares === 0) {
    throw new EmbeddingError(
      `Cannot use a vector of ${model} as it must have a direction: all its ${vector.length} components are 0`,
    );
  }
  const length = Math.sqrt(squares);
  return vector.map((component) => component / length);
}
