import { inverseDocumentFrequency } from "./inverse-document-frequency.js";

/** The free parameters of BM25, and what a term is worth that stands above the passage. */
export interface Bm25Options {
  /** How soon further occurrences of a term stop counting; 0 counts only presence. @default 1.2 */
  readonly k1?: number;
  /** How far long passages are marked down: 0 not at all, 1 in proportion. @default 0.75 */
  readonly b?: number;
  /** What an occurrence in the context counts, where one in the body counts 1. @default 2 */
  readonly contextWeight?: number;
}

/** The quantities of BM25 for one collection. */
export interface Bm25 {
  readonly contextWeight: number;
  /** What a passage's length adds to the denominator: k1 ((1 - b) + b length / average length). */
  lengthNorm(length: number): number;
  /** How much a term adds to a passage, from 0 to 1 times its idf: tf / (tf + length norm). */
  saturation(frequency: number, lengthNorm: number): number;
  /** ln(1 + (N - n + 0.5) / (n + 0.5)) for a term that stands in n of N passages; above 0. */
  inverseDocumentFrequency(holding: number): number;
}

/** How many passages a collection has, and how many terms their bodies hold on average. */
export interface Collection {
  readonly passages: number;
  readonly averageLength: number;
}

/**
 * BM25 as in Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond"
 * (Foundations and Trends in Information Retrieval 3(4), 2009), equation 3.15, without the factor
 * k1 + 1, which changes no order. The idf is theirs with 1 added inside the logarithm, so that a term
 * that stands in most passages never counts against them. A term of the context (title,
 * headings) adds `contextWeight` to the term frequency, as in their BM25F (section 3.6); the
 * length counts the body alone.
 *
 * @throws {RangeError} when a parameter is out of its range.
 */
export function createBm25(
  { passages, averageLength }: Collection,
  { k1 = 1.2, b = 0.75, contextWeight = 2 }: Bm25Options = {},
): Bm25 {
  if (!(k1 >= 0 && k1 < Infinity)) throw outOfRange("k1", "a number from 0", k1);
  if (!(b >= 0 && b <= 1)) throw outOfRange("b", "from 0 to 1", b);
  if (!(contextWeight >= 0 && contextWeight < Infinity)) {
    throw outOfRange("contextWeight", "a number from 0", contextWeight);
  }
  return {
    contextWeight,
    lengthNorm: (length) =>
      k1 * (1 - b + (averageLength > 0 ? (b * length) / averageLength : 0)),
    saturation: (frequency, lengthNorm) => frequency / (frequency + lengthNorm),
    inverseDocumentFrequency: (holding) => inverseDocumentFrequency(holding, passages),
  };
}

function outOfRange(name: string, required: string, found: number): RangeError {
  return new RangeError(`Cannot rank by BM25 as ${name} must be ${required}: it is ${found}`);
}
