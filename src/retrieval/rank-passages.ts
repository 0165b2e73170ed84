import type { Generation } from "../index/open-generation.js";
import type { ScoredPassage } from "../index/term-index.js";
import type { TermSplitter } from "../passages/terms.js";
import type { FusedPassage } from "./fuse.js";
import { createPassageWeigher } from "./passage-evidence.js";
import type { PassageEvidence } from "./passage-evidence.js";
import type { Inquiry } from "./question.js";
import { passageScore } from "./rerank.js";
import type { RankedPassage } from "./retrieve.js";
import { sentenceLabels } from "./search-passages.js";
import type { SearchResult } from "./search-passages.js";

export interface RankPassagesOptions {
  readonly generation: Generation;
  readonly splitTerms: TermSplitter;
  /** Of the question, where there is one. */
  readonly vector: Float32Array | undefined;
  /** How many of the passages found are read and weighed. */
  readonly weighed: number;
}

/** Reads the best of what was found and orders it by all that speaks for a passage, best first. */
export async function rankPassages(
  inquiry: Inquiry,
  { lexical, fused }: SearchResult,
  { generation, splitTerms, vector, weighed }: RankPassagesOptions,
): Promise<RankedPassage[]> {
  const found = fused.slice(0, weighed);
  const passages = await generation.readPassages(found.map(({ passage }) => passage));
  const weigher = createPassageWeigher(inquiry, { splitTerms, ...weights(generation) });
  const around = scoresAround(generation, lexical);
  const ranked = found.flatMap((one, i) => {
    const passage = passages[i];
    if (!passage) return [];
    const place = inGeneration(generation, one.passage, vector);
    const inDocument = (term: string): boolean => place.passagesWith(term) > 0;
    const { title } = place.document;
    const evidence = weigher({ passage, title, inDocument, ...place, ...around(one) });
    return [{ passage, number: one.passage, score: passageScore(evidence), ...place }];
  });
  return ranked.sort((a, b) => b.score - a.score);
}

function weights(generation: Generation) {
  const documents = generation.manifest.documents.length;
  const inDocuments = new Map<string, number>();
  return {
    weigh: (term: string) => generation.terms.inverseDocumentFrequency(term),
    weighInDocuments(term: string): number {
      const known = inDocuments.get(term);
      if (known !== undefined) return known;
      const holding = generation.documentsWith(term);
      const weight = Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
      inDocuments.set(term, weight);
      return weight;
    },
  };
}

/** How a passage and its neighbors fared in the search by terms. */
function scoresAround(
  generation: Generation,
  lexical: readonly ScoredPassage[],
): (one: FusedPassage) => Pick<PassageEvidence, "lexical" | "neighbor"> {
  const best = lexical[0]?.score ?? 1;
  const scores = new Map(lexical.map(({ passage, score }) => [passage, score / best]));
  return ({ passage, lexical: own }) => {
    const { firstPassage, passageCount } = generation.documentOf(passage);
    const neighbors = [passage - 1, passage + 1].filter(
      (number) => number >= firstPassage && number < firstPassage + passageCount,
    );
    return {
      lexical: own,
      neighbor: Math.max(0, ...neighbors.map((number) => scores.get(number) ?? 0)),
    };
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
