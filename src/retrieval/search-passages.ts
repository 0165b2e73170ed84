import type { Generation } from "../index/open-generation.js";
import type { ScoredPassage } from "../index/term-index.js";
import { defaultDenseWeight, fuse } from "./fuse.js";
import type { FusedPassage } from "./fuse.js";

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
export interface PassageQuery {
  readonly terms: readonly string[];
  /** The same in other words, searched for beside them. @default none */
  readonly otherTerms?: readonly string[];
  readonly vector: Float32Array | undefined;
}

/** Searches a generation by terms and by vectors and fuses what both find. */
export function searchPassages(
  generation: Generation,
  { terms, otherTerms = [], vector }: PassageQuery,
  {
    lexicalLimit = 100,
    sentenceLimit = 200,
    denseWeight = defaultDenseWeight,
    among,
  }: SearchOptions = {},
): SearchResult {
  const termSearch = { limit: lexicalLimit, among };
  const lexical = searchEither(generation, [terms, otherTerms], termSearch);
  if (vector === undefined) return { lexical, dense: [], fused: fuse(lexical, []) };
  const dense = among
    ? similaritiesOf(generation, vector, [...among]).sort(bestFirst)
    : mostSimilar(generation, vector, sentenceLimit);
  const unseen = lexical.map(({ passage }) => passage).filter(notIn(dense));
  const similarities = [...dense, ...similaritiesOf(generation, vector, unseen)];
  return { lexical, dense, fused: fuse(lexical, similarities, denseWeight) };
}

interface TermSearch {
  readonly limit: number;
  readonly among: ReadonlySet<number> | undefined;
}

/**
 * What is found in other words counts this much beside what is found in the asker's: with 1, who asked for
 * an agreement by its full name got those that are only called by its abbreviation first (legalbenchrag,
 * the 67 questions with one: .648 with 1, .666 with 0.8, .670 without).
 */
const otherShare = 0.8;

/**
 * Searches for some terms and for the same in other words; a passage has its better score. What is said
 * in more words is not worth more: both are measured by the weight of the first.
 */
function searchEither(
  generation: Generation,
  [wanted, other]: readonly [wanted: readonly string[], other: readonly string[]],
  options: TermSearch,
): readonly ScoredPassage[] {
  const lexical = searchTerms(generation, wanted, options);
  if (other.length === 0) return lexical;
  const weightOf = (terms: readonly string[]): number =>
    terms.reduce((sum, term) => sum + generation.terms.inverseDocumentFrequency(term), 0);
  const worth = (otherShare * weightOf(wanted)) / weightOf(other);
  const best = new Map(lexical.map(({ passage, score }) => [passage, score]));
  for (const { passage, score } of searchTerms(generation, other, options)) {
    best.set(passage, Math.max(best.get(passage) ?? 0, worth * score));
  }
  const merged = Array.from(best, ([passage, score]) => ({ passage, score }));
  return merged.sort(bestFirst).slice(0, options.limit);
}

function searchTerms(
  { terms }: Generation,
  wanted: readonly string[],
  { limit, among }: TermSearch,
): ScoredPassage[] {
  if (!among) return terms.search(wanted, limit);
  const all = terms.search(wanted, terms.size);
  return all.filter(({ passage }) => among.has(passage)).slice(0, limit);
}

function bestFirst(a: ScoredPassage, b: ScoredPassage): number {
  return b.score - a.score || a.passage - b.passage;
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
