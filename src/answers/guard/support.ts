import type { GuardParts } from "./claim.js";
import { supportFeatures } from "./features.js";
import type { SupportFeatures } from "./features.js";

/**
 * How much each thing counts, and what is added. Learned by logistic regression on claims that people
 * labelled (BEGIN, and the development part of ExpertQA); `GUARD_REPORT=1 npx vitest run tests/eval/guard.test.ts` learns and prints
 * them anew, cross-validated.
 */
const weights: SupportFeatures = {
  words: 1.33,
  terms: 1.19,
  inOneSentence: 0.64,
  leastSentence: 1.61,
  pairs: 0.03,
  longestRun: 1.21,
  impersonal: 1.95,
  stated: 3.5,
  names: 0.29,
  numbers: 0.37,
  negations: 0.19,
  length: 0.14,
  claimLength: 0.12,
};
const bias = -10.25;

/**
 * How likely a text says all of a claim, from 0 to 1, by what of the claim stands there. For measuring
 * and comparing: near 0.5 it is a guess, and a lie of one word scores high. {@link checkClaim} decides.
 */
export function support(
  claim: string,
  evidence: string,
  parts: Pick<GuardParts, "splitTerms">,
): number {
  return probability(supportFeatures(claim, evidence, parts));
}

function probability(features: SupportFeatures): number {
  const names = Object.keys(weights) as (keyof SupportFeatures)[];
  const sum = names.reduce((rest, name) => rest + weights[name] * features[name], bias);
  return 1 / (1 + Math.exp(-sum));
}
