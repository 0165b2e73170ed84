import type { Generation } from "../index/open-generation.js";
import type { ScoredPassage } from "../index/term-index.js";
import { defaultDenseWeight, fuse } from "./fuse.js";
import type { FusedPassage } from "./fuse.js";
import { bestFirst, searchAny } from "./search-terms.js";
import type { TermQuery } from "./search-terms.js";

export interface SearchOptions {
  /** How many passages the search by terms returns. @default 100 */
  readonly lexicalLimit?: number;
  /** How many sentences the search by vectors looks at. @default 200 */
  readonly sentenceLimit?: number;
  /** @default defaultDenseWeight */
  readonly denseWeight?: number;
  /** The numbers of the only passages that may be found; all of their sentences are looked at. @default all */
  readonly among?: ReadonlySet<number>;
}

/** The same search three ways, each best first. */
export interface SearchResult {
  readonly lexical: readonly ScoredPassage[];
  /** A passage is as similar as the most similar of its sentences. Empty without a vector. */
  readonly dense: readonly ScoredPassage[];
  readonly fused: readonly FusedPassage[];
}

/** What is searched for: terms, and the vector of the question where there is one. */
export interface PassageQuery extends TermQuery {
  readonly vector: Float32Array | undefined;
}

/** Searches a generation by terms and by vectors and fuses what both find. */
export function searchPassages(
  generation: Generation,
  { vector, ...query }: PassageQuery,
  {
    lexicalLimit = 100,
    sentenceLimit = 200,
    denseWeight = defaultDenseWeight,
    among,
  }: SearchOptions = {},
): SearchResult {
  const termSearch = { limit: lexicalLimit, among };
  const lexical = searchAny(generation, query, termSearch);
  if (vector === undefined) return { lexical, dense: [], fused: fuse(lexical, []) };
  const dense = among
    ? similaritiesOf(generation, vector, [...among]).sort(bestFirst)
    : mostSimilar(generation, vector, sentenceLimit);
  const unseen = lexical.map(({ passage }) => passage).filter(notIn(dense));
  const similarities = [...dense, ...similaritiesOf(generation, vector, unseen)];
  return { lexical, dense, fused: fuse(lexical, similarities, denseWeight) };
}

function notIn(ranking: readonly ScoredPassage[]): (passage: number) => boolean {
  const found = new Set(ranking.map(({ passage }) => passage));
  return (passage) => !found.has(passage);
}

function mostSimilar(generation: Generation, vector: Float32Array, limit: number): ScoredPassage[] {
  const best = new Map<number, number>();
  for (const { label, similarity } of generation.vectors.search(vector, limit)) {
    const passage = generation.passageOfSentence(label);
    if (!best.has(passage)) best.set(passage, similarity);
  }
  return Array.from(best, ([passage, score]) => ({ passage, score }));
}

/** The exact similarities of passages that the search by vectors did not reach. */
function similaritiesOf(
  { vectors, sentenceStarts }: Generation,
  vector: Float32Array,
  passages: readonly number[],
): ScoredPassage[] {
  const labels = passages.map((passage) => sentenceLabels(sentenceStarts, passage));
  const similarities = vectors.similarities(vector, labels.flat());
  let at = 0;
  return passages.map((passage, i) => {
    const start = at;
    at += labels[i]?.length ?? 0;
    return { passage, score: Math.max(...similarities.subarray(start, at)) };
  });
}

/** The labels of a passage's sentences, in order. */
export function sentenceLabels(sentenceStarts: Uint32Array, passage: number): number[] {
  const first = sentenceStarts[passage] ?? 0;
  const end = sentenceStarts[passage + 1] ?? first;
  return Array.from({ length: end - first }, (_, i) => first + i);
}
