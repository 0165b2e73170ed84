import type { IndexedDocument } from "../index/manifest.js";
import type { Passage } from "../passages/passage.js";
import type { TermSplitter } from "../passages/terms.js";
import type { Inquiry } from "./question.js";
import { createShare } from "./term-share.js";
import { pairsTogether, termPairs } from "./term-pairs.js";

/** What speaks for a passage: each a share from 0 to 1, but similarities, which fall to -1. */
export interface PassageEvidence {
  /** Its BM25 score, of the best one. */
  readonly lexical: number;
  /** The better BM25 score of the passages before and after it in its document, of the best one. */
  readonly neighbor: number;
  /** Cosine similarity of its most similar sentence to the question; 0 without vectors. */
  readonly similarity: number;
  /** The mean of its three most similar sentences, or of all when it has fewer; 0 without vectors. */
  readonly meanSimilarity: number;
  /** The question's weight in the sentence that holds most of it, title and headings included. */
  readonly sentence: number;
  /** The question's weight anywhere in it, title and headings included. */
  readonly passage: number;
  /** The pairs of neighboring terms of the question that are neighbors in a sentence of it, by weight. */
  readonly pairs: number;
  /** The question's weight anywhere in its document, each term as telling as it is among documents. */
  readonly document: number;
  /** The title's weight that the question names, likewise; 0 without a title. */
  readonly title: number;
}

/** A passage as it was read for a question. */
export interface ReadPassage {
  readonly passage: Passage;
  readonly document: IndexedDocument;
  /** Of each of its sentences to the question, -1 to 1; `undefined` without a vector. */
  readonly similarities: Float32Array | undefined;
  /** In how many passages of its document a term stands, title and headings included. */
  readonly passagesWith: (term: string) => number;
}

/** A passage that was found, and how it and those beside it fared in the search by terms. */
export type FoundPassage = ReadPassage & Pick<PassageEvidence, "lexical" | "neighbor">;

export interface EvidenceParts {
  readonly splitTerms: TermSplitter;
  /** How telling a term is among passages; above 0. */
  readonly weigh: (term: string) => number;
  /** How telling it is among documents; above 0. */
  readonly weighInDocuments: (term: string) => number;
}

/**
 * Returns a function that reads what speaks for a passage as an answer to an inquiry. The terms of
 * the inquiry are weighed once, for all passages. Nothing is NaN: what is not there speaks for 0.
 */
export function createEvidenceReader(
  { text, terms }: Inquiry,
  { splitTerms, weigh, weighInDocuments }: EvidenceParts,
): (found: FoundPassage) => PassageEvidence {
  const asked = new Set(terms);
  const isAsked = (term: string): boolean => asked.has(term);
  const pairs = termPairs(splitTerms(text).filter(isAsked), weigh);
  const share = createShare(terms, weigh);
  const shareInDocuments = createShare(terms, weighInDocuments);
  return ({ passage, document, similarities, passagesWith, lexical, neighbor }) => {
    const sentences = passage.sentences.map((sentence) => splitTerms(sentence.text));
    const title = new Set(splitTerms(document.title));
    const context = new Set([...title, ...passage.headings.flatMap(splitTerms)]);
    const shareIn = (said: ReadonlySet<string>): number =>
      share((term) => said.has(term) || context.has(term));
    return {
      lexical,
      neighbor,
      ...mostSimilar(similarities),
      sentence: Math.max(0, ...sentences.map((sentence) => shareIn(new Set(sentence)))),
      passage: shareIn(new Set(sentences.flat())),
      pairs: pairsTogether(pairs, sentences),
      document: shareInDocuments((term) => passagesWith(term) > 0),
      title: createShare([...title], weighInDocuments)(isAsked),
    };
  };
}

function mostSimilar(
  similarities: Float32Array = new Float32Array(0),
): Pick<PassageEvidence, "similarity" | "meanSimilarity"> {
  const best = similarities.toSorted((a, b) => b - a).subarray(0, 3);
  const sum = best.reduce((all, one) => all + one, 0);
  return { similarity: best[0] ?? 0, meanSimilarity: sum / Math.max(1, best.length) };
}
