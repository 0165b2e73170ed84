import { checkLabels, clampLimit, unitQuery } from "./check-vector.js";
import { dotProduct } from "./dot-product.js";
import { checkGraphLabels } from "./graph-labels.js";
import type { Hnswlib } from "./load-hnswlib.js";
import type { VectorIndex } from "./vector-index.js";
import type { VectorsFile } from "./vectors-file.js";

export interface HnswVectorIndexOptions {
  readonly hnswlib: Hnswlib;
  /** The vectors that the graph was built from. */
  readonly vectors: VectorsFile;
  /** The label of each element of the graph. */
  readonly labels: Uint32Array;
}

/** A VectorIndex that holds native memory until it is closed; nothing may be asked afterwards. */
export interface HnswVectorIndex extends VectorIndex {
  close(): void;
}

/** hnswlib starts from 10, where recall is poor, and forgets what was set when a file is loaded. */
const leastEf = 100;

/**
 * Searches a graph file by hnswlib-node. The file must have been checked before: a damaged one ends
 * the process.
 *
 * Vectors are of unit length, so the inner product is their cosine, and unlike hnswlib's own cosine
 * it stores them as they are. Similarities of given labels are read from the vectors' file.
 *
 * @throws {Error} when the file is no graph of these vectors.
 */
export async function loadHnswVectorIndex(
  file: string,
  { hnswlib, vectors, labels }: HnswVectorIndexOptions,
): Promise<HnswVectorIndex> {
  const { dimensions, size } = vectors;
  // Always a fresh object: a failed load into one that holds a graph leaves a dangling pointer.
  const graph = new hnswlib.HierarchicalNSW("ip", dimensions);
  await graph.readIndex(file);
  checkGraphLabels(labels, size);
  if (graph.getCurrentCount() !== labels.length) {
    throw new Error(
      `Cannot use ${file}: it must have ${labels.length} elements and has ${graph.getCurrentCount()}`,
    );
  }
  let closed = false;
  return {
    dimensions,
    size,
    search(query, limit) {
      if (closed) throw new Error(`Cannot search ${file}: it has been closed`);
      const unit = unitQuery(query, dimensions);
      const count = clampLimit(limit, size);
      if (count === 0) return [];
      // Set for each search, so that the same query finds the same whatever was asked before.
      graph.setEf(Math.max(leastEf, 4 * count));
      // hnswlib-node takes a plain array only.
      const { neighbors, distances } = graph.searchKnn(Array.from(unit), count);
      return neighbors
        .map((element, i) => ({ label: labels[element] ?? NaN, similarity: 1 - (distances[i] ?? 1) }))
        .sort((a, b) => b.similarity - a.similarity || a.label - b.label);
    },
    similarities(query, wanted) {
      const unit = unitQuery(query, dimensions);
      checkLabels(wanted, size);
      return Float32Array.from(wanted, (label) => dotProduct(unit, vectors.vectorAt(label)));
    },
    close() {
      closed = true;
      // Frees the graph at once: the garbage collector does not see how much memory it is.
      graph.initIndex({ maxElements: 1 });
    },
  };
}
