import type { IndexedDocument } from "../index/manifest.js";
import type { Passage } from "../passages/passage.js";

/** A passage that may answer. */
export interface RankedPassage {
  readonly passage: Passage;
  readonly document: IndexedDocument;
  /** Its place in the generation, counted from 0. */
  readonly number: number;
  /** Only orders; the best comes first. */
  readonly score: number;
  /** Of each of its sentences to the question, -1 to 1; `undefined` without a vector. */
  readonly similarities: Float32Array | undefined;
  /** In how many passages of its document a term stands, title and headings included. */
  readonly passagesWith: (term: string) => number;
}
