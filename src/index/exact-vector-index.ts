import { checkLabels, clampLimit, unitQuery } from "./check-vector.js";
import { dotProduct } from "./dot-product.js";
import { createTopRanked } from "./top-ranked.js";
import type { VectorIndex } from "./vector-index.js";

/**
 * Compares a query with every vector: the oracle of the tests, and what answers where hnswlib-node
 * cannot be loaded. A search takes about a millisecond a million numbers (10,000 vectors of
 * 512: 5 ms).
 *
 * @param vectors unit vectors one after another; a vector's label is its place.
 * @throws {RangeError} when `vectors` is not a whole number of vectors.
 */
export function createExactVectorIndex(vectors: Float32Array, dimensions: number): VectorIndex {
  const size = vectors.length / dimensions;
  if (!Number.isInteger(size)) {
    throw new RangeError(
      `Cannot search vectors as each must have ${dimensions} numbers: there are ${vectors.length} in all`,
    );
  }
  return {
    dimensions,
    size,
    search(query, limit) {
      const unit = unitQuery(query, dimensions);
      const top = createTopRanked(clampLimit(limit, size));
      let least = -Infinity;
      for (let label = 0; label < size; label++) {
        const similarity = dotProduct(unit, vectors, label * dimensions);
        if (similarity >= least) least = top.offer(label, similarity);
      }
      return top.ranked().map(({ place, score }) => ({ label: place, similarity: score }));
    },
    similarities(query, labels) {
      const unit = unitQuery(query, dimensions);
      checkLabels(labels, size);
      return Float32Array.from(labels, (label) => dotProduct(unit, vectors, label * dimensions));
    },
  };
}
