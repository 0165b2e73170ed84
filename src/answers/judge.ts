import type { AnswerKind } from "../retrieval/question.js";
import type { Evidence } from "./evidence.js";

/**
 * How well a candidate answers, compared with others to the same question; without unit. The weights
 * were set by hand on the development sets; see DESIGN.md.
 */
export function fit(evidence: Evidence): number {
  return (
    evidence.inSentence +
    0.6 * evidence.inContext +
    0.35 * evidence.inNeighbor +
    0.15 * evidence.inPassage +
    0.05 * evidence.inDocument +
    0.3 * evidence.typeWords -
    evidence.similarityLag +
    0.4 * evidence.passageShare +
    { new: 0.15, none: -0.25, unknown: 0 }[evidence.mention] -
    (evidence.otherNumber ? 0.4 : 0)
  );
}

/**
 * How sure it is, from 0 to 1, that a candidate answers: at least one half if it is supported, else
 * below, and in both halves higher for a higher fit. The middle and slope of the curve are set so that
 * the fits of the development sets spread over it; it is not calibrated.
 */
export function confidence(fit: number, isSupported: boolean): number {
  const share = 1 / (1 + Math.exp(-4 * (fit - 1)));
  return (isSupported ? 0.5 : 0) + share / 2;
}

/** Kinds whose answers are told by their form; reasons and definitions have too many forms. */
const mentioned: ReadonlySet<AnswerKind> = new Set(["person", "date", "number", "place"]);

/**
 * Whether the evidence is enough to say it in answer. Little of the question may be missing from the
 * document, enough of it must stand near the sentence, and the kind of thing asked for must be there.
 */
export function isSupported(kind: AnswerKind, evidence: Evidence): boolean {
  if (evidence.otherNumber) return false;
  if (evidence.mention === "none" && mentioned.has(kind)) return false;
  const near =
    evidence.inSentence +
    0.8 * evidence.inContext +
    0.7 * evidence.inNeighbor +
    0.5 * evidence.inPassage +
    0.4 * evidence.inDocument;
  return evidence.missing <= 0.32 && near >= 0.45;
}
