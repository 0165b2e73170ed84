import { firstTextPassage } from "../index/first-text-passage.js";
import { inverseDocumentFrequency } from "../index/inverse-document-frequency.js";
import type { IndexedDocument } from "../index/manifest.js";
import type { Generation } from "../index/open-generation.js";
import type { ScoredPassage } from "../index/term-index.js";
import type { TermSplitter } from "../passages/terms.js";
import { createEvidenceReader } from "./passage-evidence.js";
import type { EvidenceParts } from "./passage-evidence.js";
import { passageScore } from "./passage-score.js";
import type { Inquiry } from "./question.js";
import type { RankedPassage } from "./ranked-passage.js";
import { sentenceLabels } from "./search-passages.js";
import type { SearchResult } from "./search-passages.js";

export interface RankPassagesOptions {
  readonly generation: Generation;
  readonly splitTerms: TermSplitter;
  /** Of the question, where there is one. */
  readonly vector: Float32Array | undefined;
  /** How many of the passages found are read and weighed; the others are left out. From 0. */
  readonly weighed: number;
}

/**
 * Reads the best of what was found and orders it by all that speaks for a passage, best first, ties
 * by place.
 *
 * @param found What a search of the same generation returned.
 */
export async function rankPassages(
  inquiry: Inquiry,
  { lexical, fused }: Pick<SearchResult, "lexical" | "fused">,
  { generation, splitTerms, vector, weighed }: RankPassagesOptions,
): Promise<RankedPassage[]> {
  const found = fused.slice(0, weighed);
  const passages = await generation.readPassages(found.map(({ passage }) => passage));
  const evidenceFor = createEvidenceReader(inquiry, { splitTerms, ...weightsIn(generation) });
  const neighborShare = createNeighborShare(lexical);
  const ranked = found.flatMap(({ passage: number, lexical: share }, i) => {
    const passage = passages[i];
    if (!passage) return [];
    const place = inGeneration(generation, number, vector);
    const neighbor = neighborShare(number, place.document);
    const evidence = evidenceFor({ passage, ...place, lexical: share, neighbor });
    return [{ passage, number, score: passageScore(evidence), evidence, ...place }];
  });
  return ranked.sort((a, b) => b.score - a.score || a.number - b.number);
}

function weightsIn(generation: Generation): Omit<EvidenceParts, "splitTerms"> {
  const documents = generation.manifest.documents.length;
  return {
    weigh: (term) => generation.terms.inverseDocumentFrequency(term),
    weighInDocuments: (term) => inverseDocumentFrequency(generation.documentsWith(term), documents),
  };
}

/**
 * Returns the better BM25 score of a passage's neighbors in its document's text, as a share of the best;
 * 0 for those that the search by terms did not return, and for front matter.
 */
function createNeighborShare(
  lexical: readonly ScoredPassage[],
): (number: number, document: IndexedDocument) => number {
  const best = lexical[0]?.score ?? 1;
  const shares = new Map(lexical.map(({ passage, score }) => [passage, score / best]));
  return (number, document) => {
    const first = firstTextPassage(document);
    const end = document.firstPassage + document.passageCount;
    const before = number > first ? shares.get(number - 1) : undefined;
    const after = number >= first && number + 1 < end ? shares.get(number + 1) : undefined;
    return Math.max(before ?? 0, after ?? 0);
  };
}

function inGeneration(
  generation: Generation,
  number: number,
  vector: Float32Array | undefined,
): Pick<RankedPassage, "document" | "similarities" | "passagesWith"> {
  const document = generation.documentOf(number);
  const labels = sentenceLabels(generation.sentenceStarts, number);
  const end = document.firstPassage + document.passageCount;
  return {
    document,
    similarities: vector && generation.vectors.similarities(vector, labels),
    passagesWith: (term) => generation.terms.countBetween(term, document.firstPassage, end),
  };
}
