import type { PassageEvidence, ReadPassage } from "./passage-evidence.js";

/** A passage that may answer. */
export interface RankedPassage extends ReadPassage {
  /** Its place in the generation, counted from 0. */
  readonly number: number;
  /** Only orders; the best comes first. */
  readonly score: number;
  /** What the score was made of. */
  readonly evidence: PassageEvidence;
}
