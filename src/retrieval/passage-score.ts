import type { PassageEvidence } from "./passage-evidence.js";

/** What each kind of evidence weighs beside the others, from 0. */
export type EvidenceWeights = Readonly<Record<keyof PassageEvidence, number>>;

/**
 * Found by coordinate ascent on nDCG@10 of development sets of five kinds; DESIGN.md says what each
 * is worth.
 */
export const defaultEvidenceWeights: EvidenceWeights = {
  lexical: 0.4,
  similarity: 0.7,
  meanSimilarity: 0.6,
  sentence: 0.75,
  passage: 0.15,
  pairs: 0.3,
  document: 0.6,
  title: 0.55,
  neighbor: 0.3,
};

/** How much speaks for a passage: the weighted sum of the evidence, which only orders. */
export function passageScore(
  evidence: PassageEvidence,
  weights: EvidenceWeights = defaultEvidenceWeights,
): number {
  return evidenceNames.reduce((sum, name) => sum + weights[name] * evidence[name], 0);
}

const isEvidence = (name: string): name is keyof PassageEvidence => name in defaultEvidenceWeights;
/** The names of all evidence. */
export const evidenceNames: readonly (keyof PassageEvidence)[] =
  Object.keys(defaultEvidenceWeights).filter(isEvidence);
