import type { EmbeddingModel, EmbeddingPurpose } from "../../src/embeddings/embedding-model.js";

export interface HashedEmbeddingOptions {
  /** @default 64 */
  readonly dimensions?: number;
  /** @default "hashed:bag-of-words" */
  readonly id?: string;
}

export interface HashedEmbeddingModel extends EmbeddingModel {
  /** Every call so far, in order. */
  readonly calls: { readonly texts: readonly string[]; readonly purpose: EmbeddingPurpose }[];
  /** Whether `close()` was called. */
  readonly closed: boolean;
}

/** Words that say little about what a text is about count a tenth. */
const commonWords = new Set(
  "a an and are as at be by do does for from has have how i in is it of on or that the this to was what when where which who why will with you your".split(
    " ",
  ),
);

/**
 * A model without a model, for tests: every word has a direction of its own, made from its hash, and
 * a text points where its words point together. Texts that share words are similar, texts without a
 * common word nearly at right angles (cosine 0 ± 0.13 at 64 dimensions).
 *
 * Case, punctuation and a plural's s do not matter, the order of the words does not either.
 */
export function createHashedEmbeddingModel({
  dimensions = 64,
  id = "hashed:bag-of-words",
}: HashedEmbeddingOptions = {}): HashedEmbeddingModel {
  const calls: HashedEmbeddingModel["calls"] = [];
  let closed = false;
  return {
    id,
    maxBatchSize: 100,
    maxParallelCalls: 1,
    reads: () => true,
    calls,
    get closed() {
      return closed;
    },
    embed(texts, purpose, signal) {
      if (signal?.aborted) return Promise.reject(signal.reason as Error);
      calls.push({ texts, purpose });
      return Promise.resolve(texts.map((text) => hashedVector(text, dimensions)));
    },
    close() {
      closed = true;
      return Promise.resolve();
    },
  };
}

/** The unit vector of a text; see `createHashedEmbeddingModel`. */
export function hashedVector(text: string, dimensions = 64): Float32Array {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ["nothing"];
  const sum = new Float64Array(dimensions);
  for (const word of words) {
    const weight = commonWords.has(word) ? 0.1 : 1;
    const next = randomBits(word.length > 3 ? word.replace(/s$/, "") : word);
    for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] ?? 0) + (next() ? weight : -weight);
  }
  const length = Math.hypot(...sum);
  // An odd number of equal steps cannot sum to 0, but words may cancel each other out.
  return length === 0
    ? hashedVector("nothing", dimensions)
    : Float32Array.from(sum, (x) => x / length);
}

/** Bits that depend on the word alone: FNV-1a seeds mulberry32. */
function randomBits(word: string): () => boolean {
  let state = 0x811c9dc5;
  for (const character of word) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) & 1) === 1;
  };
}
