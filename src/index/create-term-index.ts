import { createBm25 } from "./bm25.js";
import type { Bm25, Bm25Options } from "./bm25.js";
import { createVocabulary } from "./create-vocabulary.js";
import { lastAtOrBefore } from "./last-at-or-before.js";
import { createScoreboard, takeBest } from "./scoreboard.js";
import type { Scoreboard } from "./scoreboard.js";
import type { TermIndex } from "./term-index.js";
import type { TermPostings } from "./term-postings.js";

/** A TermIndex that also tells where a term stands. */
export interface PassageTermIndex extends TermIndex {
  /** In how many of the passages from `first` to before `end` the term stands. */
  countBetween(term: string, first: number, end: number): number;
  /**
   * In how many runs of passages the term stands. A run ends where the next one begins, the last with
   * the collection. Takes time by how many passages hold the term, not by how many runs there are.
   *
   * @param starts The first passage of each run, ascending; what stands before the first is in none.
   */
  countRuns(term: string, starts: Uint32Array): number;
}

/**
 * Ranks passages by BM25 over postings. A term that a query repeats counts once, and the order of
 * the query's terms makes no difference, not even in the last digit.
 *
 * @throws {RangeError} when a parameter of BM25 is out of its range.
 */
export function createTermIndex(postings: TermPostings, options: Bm25Options = {}): PassageTermIndex {
  const { lengths, postingStarts } = postings;
  const size = lengths.length;
  const bm25 = createBm25({ passages: size, averageLength: mean(lengths) }, options);
  const norms = Float64Array.from(lengths, (length) => bm25.lengthNorm(length));
  const vocabulary = createVocabulary(postings);
  const board = createScoreboard(size);

  return {
    size,
    search(terms, limit) {
      const numbers = terms.map(vocabulary.numberOf).filter((number) => number !== undefined);
      for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
        board.count = addScores(board, postings, { number, bm25, norms });
      }
      return takeBest(board, limit);
    },
    documentFrequency: (term) => passagesWith(term).length,
    countBetween(term, first, end) {
      const holding = passagesWith(term);
      return Math.max(0, lastAtOrBefore(holding, end - 1) - lastAtOrBefore(holding, first - 1));
    },
    countRuns: (term, starts) => countRuns(passagesWith(term), starts),
    inverseDocumentFrequency: (term) => bm25.inverseDocumentFrequency(passagesWith(term).length),
    *vocabulary() {
      for (let number = 0; number < vocabulary.size; number++) yield vocabulary.spelling(number);
    },
  };

  /** Ascending. */
  function passagesWith(term: string): Uint32Array {
    const number = vocabulary.numberOf(term);
    if (number === undefined) return new Uint32Array(0);
    return postings.passages.subarray(postingStarts[number], postingStarts[number + 1]);
  }
}

/** Both ascending. */
function countRuns(passages: Uint32Array, starts: Uint32Array): number {
  let runs = 0;
  let next = 0;
  for (const passage of passages) {
    if (passage < (starts[next] ?? Infinity)) continue;
    next = firstAfter(starts, passage, next);
    runs++;
  }
  return runs;
}

/**
 * The first place behind `from` whose value is above `value`; that of `from` is not. Takes few steps
 * when it is near, and few more when it is far.
 */
function firstAfter(starts: Uint32Array, value: number, from: number): number {
  let step = 1;
  while ((starts[from + step] ?? Infinity) <= value) step *= 2;
  const low = from + (step >> 1);
  return lastAtOrBefore(starts, value, low, Math.min(from + step, starts.length)) + 1;
}

interface Weights {
  readonly bm25: Bm25;
  /** A length norm a passage. */
  readonly norms: Float64Array;
}

/** Adds what a term is worth: the inner loop of a search, which calls only what V8 inlines. */
function addScores(
  { scores, touched, count: before }: Scoreboard,
  { postingStarts, passages, bodyCounts, contextCounts }: TermPostings,
  { number, bm25, norms }: Weights & { readonly number: number },
): number {
  const start = postingStarts[number] ?? 0;
  const end = postingStarts[number + 1] ?? 0;
  const idf = bm25.inverseDocumentFrequency(end - start);
  let count = before;
  for (let i = start; i < end; i++) {
    const passage = passages[i] ?? 0;
    const frequency = (bodyCounts[i] ?? 0) + bm25.contextWeight * (contextCounts[i] ?? 0);
    if (frequency === 0) continue;
    const score = scores[passage] ?? 0;
    if (score === 0) touched[count++] = passage;
    scores[passage] = score + idf * bm25.saturation(frequency, norms[passage] ?? 0);
  }
  return count;
}

function mean(values: Uint32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
