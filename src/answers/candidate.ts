import type { Span } from "../documents/document.js";
import type { Passage, Sentence } from "../passages/passage.js";
import type { RankedPassage } from "../retrieval/ranked-passage.js";

/** What might be said in answer: a sentence, or a list or one of its items with its announcement. */
export interface Candidate {
  readonly from: RankedPassage;
  /** The rank of its passage, counted from 1. */
  readonly rank: number;
  /** The sentences that make it up, in order; they stand in one passage. */
  readonly sentences: readonly Sentence[];
  /** The place in its passage of the first of them. */
  readonly first: number;
  /** Cosine similarity of the most similar of them to the question, 0 where unknown. */
  readonly similarity: number;
}

/** A longer list is not said whole; its items count one by one. */
const maxListCharacters = 1_200;

/** All that might be said from ranked passages, in their order. */
export function candidates(passages: readonly RankedPassage[]): Candidate[] {
  return passages.flatMap((from, i) =>
    groups(from.passage).map((places) => {
      const similarities = places.map((place) => from.similarities?.[place] ?? 0);
      const sentences = places.flatMap((place) => from.passage.sentences[place] ?? []);
      const similarity = Math.max(...similarities);
      return { from, rank: i + 1, sentences, first: places[0] ?? 0, similarity };
    }),
  );
}

/** The part of the document that a candidate's words are from. */
export function candidateSpan({ sentences, from }: Candidate): Span {
  return {
    start: sentences[0]?.start ?? from.passage.start,
    end: sentences.at(-1)?.end ?? from.passage.end,
  };
}

/** Places of sentences that belong together: each alone, but items with what announces them. */
function groups(passage: Passage): number[][] {
  const result: number[][] = [];
  const { sentences } = passage;
  for (let place = 0; place < sentences.length; place++) {
    const items = announces(sentences[place]) ? itemsAfter(passage, place) : [];
    if (items.length === 0) result.push([place]);
    else result.push(...listGroups(passage, place, items));
    place += items.length;
  }
  return result;
}

function listGroups(
  { sentences }: Passage,
  announcement: number,
  items: readonly number[],
): number[][] {
  const whole = [announcement, ...items];
  const length = whole.reduce((sum, place) => sum + (sentences[place]?.text.length ?? 0), 0);
  const single = items.map((item) => [announcement, item]);
  return length <= maxListCharacters ? [whole, ...single] : single;
}

function announces(sentence: Sentence | undefined): boolean {
  return /[:：]$/.test(sentence?.text ?? "");
}

function itemsAfter({ sentences, text, start }: Passage, place: number): number[] {
  const items: number[] = [];
  for (let next = place + 1; next < sentences.length; next++) {
    const from = (sentences[next - 1]?.end ?? start) - start;
    const between = text.slice(from, (sentences[next]?.start ?? start) - start);
    const marked = /\n[ \t>]*(?:[-*+•–]|\(?\w{1,3}[.)])[ \t]/.test(between);
    const goesOn = items.length > 0 && !between.includes("\n");
    if (!marked && !goesOn) break;
    items.push(next);
  }
  return items;
}
