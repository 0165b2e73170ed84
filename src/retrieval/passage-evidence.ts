import type { TermSplitter } from "../passages/terms.js";
import type { Passage } from "../passages/passage.js";
import { pairsTogether, termPairs } from "./term-pairs.js";
import type { Inquiry } from "./question.js";

/** What speaks for a passage, each about 0 to 1. */
export interface PassageEvidence {
  /** BM25 score as a share of the best one. */
  readonly lexical: number;
  /** Cosine similarity of its most similar sentence to the question, and the mean of its three most similar. */
  readonly similarity: number;
  readonly meanSimilarity: number;
  /** Share of the question's weight in the sentence that holds most, title and headings included. */
  readonly sentence: number;
  /** Share of the question's weight anywhere in it, title and headings included. */
  readonly passage: number;
  /** Share of the neighboring terms of the question that are neighbors here too. */
  readonly pairs: number;
  /** Share of the question's weight that stands anywhere in its document. */
  readonly document: number;
  /** Share of the title's weight that the question names. */
  readonly title: number;
  /** The better BM25 score of the passages before and after it, as a share of the best of all. */
  readonly neighbor: number;
}

/** What of a passage the evidence is read from. */
export interface FoundPassage extends Pick<PassageEvidence, "lexical" | "neighbor"> {
  readonly passage: Passage;
  readonly title: string;
  /** Of its sentences to the question; `undefined` without vectors. */
  readonly similarities: Float32Array | undefined;
  /** Whether a term stands in its document. */
  readonly inDocument: (term: string) => boolean;
}

export interface PassageWeighing {
  readonly splitTerms: TermSplitter;
  /** How telling a term is among passages, and among documents; above 0. */
  readonly weigh: (term: string) => number;
  readonly weighInDocuments: (term: string) => number;
}

/** Returns a function that tells what speaks for a passage as an answer to an inquiry. */
export function createPassageWeigher(
  { text, terms }: Inquiry,
  { splitTerms, weigh, weighInDocuments }: PassageWeighing,
): (found: FoundPassage) => PassageEvidence {
  const asked = new Set(terms);
  const pairs = termPairs(
    splitTerms(text).filter((term) => asked.has(term)),
    weigh,
  );
  const share = shareOf(weigh);
  const shareInDocuments = shareOf(weighInDocuments);
  return ({ passage, title, similarities, inDocument, lexical, neighbor }) => {
    const sentences = passage.sentences.map((sentence) => splitTerms(sentence.text));
    const titleTerms = new Set(splitTerms(title));
    const context = new Set([...titleTerms, ...passage.headings.flatMap(splitTerms)]);
    const shareIn = (said: ReadonlySet<string>): number =>
      share(terms, (term) => said.has(term) || context.has(term));
    return {
      lexical,
      neighbor,
      ...similarity(similarities),
      sentence: Math.max(0, ...sentences.map((sentence) => shareIn(new Set(sentence)))),
      passage: shareIn(new Set(sentences.flat())),
      pairs: pairsTogether(pairs, sentences),
      document: shareInDocuments(terms, inDocument),
      title: shareInDocuments([...titleTerms], (term) => asked.has(term)),
    };
  };
}

/** The share of the terms' weight that passes a test; 0 when there are no terms. */
function shareOf(weigh: (term: string) => number) {
  const sum = (terms: readonly string[]): number =>
    terms.reduce((all, term) => all + weigh(term), 0);
  return (terms: readonly string[], test: (term: string) => boolean): number =>
    terms.length === 0 ? 0 : sum(terms.filter(test)) / sum(terms);
}

function similarity(
  similarities: Float32Array | undefined,
): Pick<PassageEvidence, "similarity" | "meanSimilarity"> {
  const best = Array.from(similarities ?? [])
    .sort((a, b) => b - a)
    .slice(0, 3);
  const mean = best.reduce((sum, one) => sum + one, 0) / Math.max(1, best.length);
  return { similarity: best[0] ?? 0, meanSimilarity: mean };
}
