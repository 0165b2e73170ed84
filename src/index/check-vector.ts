/** A unit vector of 32-bit numbers is this near to length 1, with room for what models round off. */
const tolerance = 1e-3;

/**
 * Makes sure of a stored vector before it reaches native code, where a missing number ends the
 * process and a NaN silently spoils the graph.
 *
 * @throws {RangeError} unless it has `dimensions` finite numbers and unit length.
 */
export function checkUnitVector(vector: ArrayLike<number>, dimensions: number): void {
  const length = checkedLength(vector, dimensions);
  if (!(Math.abs(length - 1) <= tolerance)) {
    throw new RangeError(`Cannot use vector as its length must be 1: it is ${length}`);
  }
}

/**
 * Returns the vector of unit length in the direction of a query.
 *
 * @throws {RangeError} unless the query has `dimensions` finite numbers, one of them not 0.
 */
export function unitQuery(query: ArrayLike<number>, dimensions: number): Float32Array {
  const length = checkedLength(query, dimensions);
  if (length === 0) {
    throw new RangeError("Cannot search as the query must have a direction: it is all zeros");
  }
  const unit = new Float32Array(dimensions);
  // Some ten times as fast as Float32Array.from with a function.
  for (let i = 0; i < dimensions; i++) unit[i] = (query[i] ?? 0) / length;
  return unit;
}

/**
 * Makes sure of labels.
 *
 * @throws {RangeError} for a label that is not a whole number from 0 to `size` - 1.
 */
export function checkLabels(labels: readonly number[], size: number): void {
  for (const label of labels) {
    if (!Number.isInteger(label) || label < 0 || label >= size) {
      throw new RangeError(
        `Cannot use label as it must be a whole number from 0 to ${size - 1}: it is ${label}`,
      );
    }
  }
}

/** How many neighbors to look for: a whole number from 0 to `size`. */
export function clampLimit(limit: number, size: number): number {
  return Math.max(0, Math.min(Math.floor(limit) || 0, size));
}

function checkedLength(vector: ArrayLike<number>, dimensions: number): number {
  if (vector.length !== dimensions) {
    throw new RangeError(
      `Cannot use vector as it must have ${dimensions} dimensions: it has ${vector.length}`,
    );
  }
  let squares = 0;
  for (let i = 0; i < dimensions; i++) {
    const value = vector[i];
    if (!Number.isFinite(value)) {
      throw new RangeError(
        `Cannot use vector as all its numbers must be finite: number ${i} is ${String(value)}`,
      );
    }
    squares += Number(value) ** 2;
  }
  return Math.sqrt(squares);
}
