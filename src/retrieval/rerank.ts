import type { PassageEvidence } from "./passage-evidence.js";

/**
 * What each kind of evidence weighs beside the others. Found by coordinate ascent on nDCG@10 of
 * development sets of five kinds; DESIGN.md says what each is worth.
 */
export const rerankWeights: Readonly<PassageEvidence> = {
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

/** How much speaks for a passage: only orders. */
export function passageScore(
  evidence: PassageEvidence,
  weights: Readonly<PassageEvidence> = rerankWeights,
): number {
  return evidenceNames.reduce((sum, name) => sum + weights[name] * evidence[name], 0);
}

const evidenceNames = Object.keys(rerankWeights) as (keyof PassageEvidence)[];
