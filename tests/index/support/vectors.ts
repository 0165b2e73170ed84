/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Unit vectors in clusters, as embeddings are: a centre and a little noise. The centres are the same
 * for every seed, so that queries of another seed fall among them.
 */
export function clusteredVectors({
  count,
  dimensions,
  seed,
}: {
  readonly count: number;
  readonly dimensions: number;
  readonly seed: number;
}): Float32Array[] {
  const forCenters = seededRandom(99);
  const random = seededRandom(seed);
  const point = (next: () => number): number[] =>
    Array.from({ length: dimensions }, () => next() + next() + next() - 1.5);
  const centers = Array.from({ length: 20 }, () => point(forCenters));
  return Array.from({ length: count }, () => {
    const center = centers[Math.floor(random() * centers.length)] ?? [];
    const noise = point(random);
    return unitVector(noise.map((value, i) => value + (center[i] ?? 0)));
  });
}

/** The vector of unit length in a direction. */
export function unitVector(direction: readonly number[]): Float32Array {
  const length = Math.hypot(...direction);
  return Float32Array.from(direction, (value) => value / length);
}

/** Vectors one after another. */
export function concatenated(vectors: readonly Float32Array[]): Float32Array {
  return Float32Array.from(vectors.flatMap((vector) => [...vector]));
}
