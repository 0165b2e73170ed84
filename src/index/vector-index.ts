/** A stored vector near a query. Cosine similarity: 1 is the same direction, it falls to -1. */
export interface Neighbor {
  /** The vector's place among those that the index was built from, counted from 0. */
  readonly label: number;
  readonly similarity: number;
}

/** Answers nearest-neighbor queries over the vectors it was built from. */
export interface VectorIndex {
  readonly dimensions: number;
  readonly size: number;
  /**
   * Returns up to `limit` neighbors, most similar first; all of them when `limit` exceeds `size`.
   *
   * @throws {RangeError} when the query is not finite or has another number of dimensions.
   */
  search(query: Float32Array, limit: number): Neighbor[];
  /**
   * Returns the cosine similarity of the query and each labelled vector.
   *
   * @throws {RangeError} for a label outside 0..size-1 or a query of other dimensions.
   */
  similarities(query: Float32Array, labels: readonly number[]): Float32Array;
}
