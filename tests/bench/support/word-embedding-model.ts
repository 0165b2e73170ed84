import type { EmbeddingModel } from "../../../src/embeddings/embedding-model.js";
import { seededRandom } from "../../index/support/vectors.js";

export const topicCount = 200;
const dimensions = 512;
/** How much of a word's direction is that of its topic, beside 1 of its own. */
const topicShare = 0.5;
/** Words that a sentence is built with, and do not tell what it is about. */
const plainWords = new Set(
  "the a of and while because but after so that in on to did who what where which".split(" "),
);

/**
 * A model that costs next to nothing: a text points where its words point together, each word in a
 * direction that comes from its hash, and partly in that of one of 200 topics. So texts of one topic
 * lie in a cluster, and texts that share words lie near one another in it.
 */
export function createWordEmbeddingModel(): EmbeddingModel {
  const directions = new Map<string, Float32Array>();
  const directionOf = (word: string): Float32Array => {
    const known = directions.get(word);
    if (known) return known;
    const topic = direction(`topic ${topicOf(word)}`);
    const made = direction(word).map((value, i) => value + topicShare * (topic[i] ?? 0));
    directions.set(word, made);
    return made;
  };
  return {
    id: "bench:words@1",
    maxBatchSize: 256,
    maxParallelCalls: 1,
    reads: () => true,
    embed: (texts) => Promise.resolve(texts.map((text) => vectorOf(text, directionOf))),
    close: () => Promise.resolve(),
  };
}

/** The topic of a word, by its hash. */
export function topicOf(word: string): number {
  return hash(word) % topicCount;
}

function vectorOf(text: string, directionOf: (word: string) => Float32Array): Float32Array {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !plainWords.has(word));
  const sum = new Float32Array(dimensions);
  for (const word of telling.length > 0 ? telling : ["nothing"]) {
    const one = directionOf(word);
    for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] ?? 0) + (one[i] ?? 0);
  }
  return scaled(sum);
}

function direction(name: string): Float32Array {
  const random = seededRandom(hash(name));
  return scaled(
    Float32Array.from({ length: dimensions }, () => random() + random() + random() - 1.5),
  );
}

function scaled(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return vector.map((value) => value / length);
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), 32 bits. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (const character of text) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return state >>> 0;
}
