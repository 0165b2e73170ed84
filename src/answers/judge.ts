import type { AnswerKind } from "../retrieval/question.js";
import type { Evidence } from "./evidence.js";
import learned from "./judge-weights.json" with { type: "json" };

/** What the evidence comes to in numbers, each about 0 to 1, by name; each has a weight. */
export type Features = Readonly<Record<keyof typeof learned.weights, number>>;

/** How much each feature speaks for a candidate, and how a fit becomes a probability. */
export interface JudgeWeights {
  readonly weights: Features;
  readonly calibration: { readonly slope: number; readonly intercept: number };
}

/** What `npm run train` learned last. */
export const learnedWeights: JudgeWeights = learned;

/** The features of a candidate. What its headings say counts as said. */
export function featuresOf(evidence: Evidence): Features {
  const { mention, otherNumber } = evidence;
  const { inNeighbor, inPassage, inDocument, missing } = evidence;
  const { typeWords, content, pairs, alike } = evidence;
  const { similarityLag, passageShare, passageRank, documentStart } = evidence;
  return {
    ...{ inNeighbor, inPassage, inDocument, missing },
    ...{ typeWords, content, pairs, alike },
    ...{ similarityLag, passageShare, passageRank, documentStart },
    mentionNew: mention === "new" ? 1 : 0,
    mentionNone: mention === "none" ? 1 : 0,
    otherNumber: otherNumber ? 1 : 0,
  };
}

/**
 * How well a candidate answers, compared with others to the same question: the weighted sum of its
 * features, without unit. `npm run train` learns the weights.
 */
export function fit(evidence: Evidence, { weights }: JudgeWeights = learned): number {
  const features = featuresOf(evidence);
  return featureNames.reduce((sum, name) => sum + weights[name] * features[name], 0);
}

/** In the order in which they are learned. */
export const featureNames = Object.keys(learned.weights) as (keyof Features)[];

/**
 * How probable it is that the best candidate of a question answers it, from 0 to 1, by its fit: a
 * logistic curve (Platt, "Probabilistic Outputs for Support Vector Machines", 1999).
 */
export function probability(
  fit: number,
  { calibration }: Pick<JudgeWeights, "calibration"> = learned,
): number {
  return 1 / (1 + Math.exp(-calibration.slope * fit - calibration.intercept));
}

/** Kinds whose answers are told by their form; reasons and definitions have too many forms. */
const mentioned: ReadonlySet<AnswerKind> = new Set(["person", "date", "number", "place"]);

/**
 * Whether the evidence is enough to say it in answer. Little of the question may be missing from the
 * document, enough of it must stand near the sentence and more than its names, and the kind of thing
 * asked for must be there.
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
  return evidence.missing <= 0.32 && near >= 0.45 && evidence.content >= 0.5;
}
