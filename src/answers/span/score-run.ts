import { evidenceLooks } from "./evidence-looks.js";
import { evidenceNear } from "./evidence-near.js";
import type { Run } from "./reading.js";

const evidence = { ...evidenceNear, ...evidenceLooks };

/** What each piece of evidence adds to the logarithm of a run's odds, and what odds are enough. */
export interface Weights {
  readonly evidence: Partial<Record<keyof typeof evidence, number>>;
  /** Against no run at all being the answer. */
  readonly bias: number;
  /** The least probability with which a run is shown, between 0 and 1. */
  readonly least: number;
}

/** The score of a run: the logarithm of its odds against "no run here answers". */
export function scoreOf(run: Run, { evidence: weights, bias }: Weights): number {
  return evidenceNames.reduce(
    (sum, name) => sum + (weights[name] ?? 0) * (weights[name] ? evidence[name](run) : 0),
    bias,
  );
}

const isEvidence = (name: string): name is keyof typeof evidence => name in evidence;
const evidenceNames = Object.keys(evidence).filter(isEvidence);
