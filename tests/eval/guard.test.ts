import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkClaim } from "../../src/answers/guard/check-claim.js";
import { supportFeatures } from "../../src/answers/guard/features.js";
import { support } from "../../src/answers/guard/support.js";
import { createSplitter } from "../../src/compose.js";
import { splitSentences } from "../../src/passages/sentences.js";
import { areaUnderCurve, bestThreshold, measuresAt, type Scored } from "./binary-measures.js";
import { fitLogistic, type LogisticModel } from "./fit-logistic.js";
import { claimsFile, readClaims, type LabelledClaim } from "./labelled-claims.js";

/** How much each set counts when the weights are learned: of the second every other claim is hard to tell. */
const sets = [
  { name: "begin", weight: 2, atLeast: { area: 0.944, balanced: 0.87 } },
  { name: "expertqa-dev", weight: 1, atLeast: { area: 0.58, balanced: 0.55 } },
] as const;
type SetName = (typeof sets)[number]["name"];

const parts = { splitTerms: createSplitter() };
const folds = 5;
const areHere = sets.every(({ name }) => existsSync(claimsFile(name)));
const isReport = Boolean(process.env["GUARD_REPORT"]);
/** All claims take half a minute. */
const step = isReport ? 1 : 3;

interface Measured extends LabelledClaim {
  readonly set: SetName;
  readonly fold: number;
  readonly features: readonly number[];
}

const featureNames = Object.keys(supportFeatures("", "", parts));

function measured(name: SetName): Measured[] {
  return readClaims(name)
    .filter((_, index) => index % step === 0)
    .map((claim) => ({
      ...claim,
      set: name,
      fold: hash(claim.group) % folds,
      features: Object.values(supportFeatures(claim.claim, claim.evidence, parts)),
    }));
}

/** FNV-1a. */
function hash(text: string): number {
  let sum = 2_166_136_261;
  for (const character of text) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return sum >>> 0;
}

/** Both answers of a set count the same. */
function learn(claims: readonly Measured[]): LogisticModel {
  const kindOf = ({ set, isSupported }: Measured): string => `${set} ${String(isSupported)}`;
  const counts = new Map<string, number>();
  for (const claim of claims) counts.set(kindOf(claim), (counts.get(kindOf(claim)) ?? 0) + 1);
  return fitLogistic(
    claims.map((claim) => {
      const alike = counts.get(kindOf(claim)) ?? 1;
      const weight = (sets.find(({ name }) => name === claim.set)?.weight ?? 1) / alike;
      return { features: claim.features, isYes: claim.isSupported, weight };
    }),
  );
}

function scoreBy({ weights, bias }: LogisticModel, { features }: Measured): number {
  return features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), bias);
}

/** Each claim scored by what was learned from the claims of other groups. */
function crossValidated(all: readonly Measured[]): Map<Measured, number> {
  const scores = new Map<Measured, number>();
  for (let fold = 0; fold < folds; fold += 1) {
    const model = learn(all.filter((claim) => claim.fold !== fold));
    for (const claim of all) if (claim.fold === fold) scores.set(claim, scoreBy(model, claim));
  }
  return scores;
}

/** What the rules say when the claim quotes the sentence that shares most words with it. */
function isLetThrough({ claim, evidence }: LabelledClaim): boolean {
  const terms = new Set(parts.splitTerms(claim));
  const sentences = splitSentences(evidence).map(({ start, end }) => evidence.slice(start, end));
  const shared = (text: string): number =>
    new Set(parts.splitTerms(text).filter((term) => terms.has(term))).size;
  const quote = sentences.reduce((one, other) => (shared(other) > shared(one) ? other : one), "");
  return checkClaim({ text: claim, quote, passage: evidence }, parts).kind === "supported";
}

function row(scored: readonly Scored[], threshold = bestThreshold(scored)): Record<string, string> {
  const { precision, recall, balanced } = measuresAt(scored, threshold);
  const figures = { AUC: areaUnderCurve(scored), balanced, precision, recall };
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, value.toFixed(3)]));
}

// GUARD_REPORT=1 npx vitest run tests/eval/guard.test.ts
describe.skipIf(!areHere)("support of labelled claims", () => {
  const all = areHere ? sets.flatMap(({ name }) => measured(name)) : [];
  const unseen = crossValidated(all);
  const wordOverlap = featureNames.indexOf("words");

  it.each(sets)("is told better than by the overlap of words: $name", ({ name, atLeast }) => {
    const claims = all.filter(({ set }) => set === name);
    const scored = (score: (claim: Measured) => number): Scored[] =>
      claims.map((claim) => [score(claim), claim.isSupported]);
    const overlap = scored(({ features }) => features[wordOverlap] ?? 0);
    const learned = scored((claim) => unseen.get(claim) ?? 0);
    const shipped = scored(({ claim, evidence }) => support(claim, evidence, parts));
    const rules = isReport ? scored((claim) => (isLetThrough(claim) ? 1 : 0)) : [];
    if (isReport) {
      console.log(`${name}: ${claims.length} claims, best threshold of balanced accuracy`);
      console.table({
        "word overlap": row(overlap),
        "support, cross-validated": row(learned),
        "support, as shipped": row(shipped),
        checkClaim: row(rules, 1),
      });
    }
    expect(areaUnderCurve(learned)).toBeGreaterThan(
      areaUnderCurve(overlap) - (isReport ? 0 : 0.02),
    );
    expect(areaUnderCurve(shipped)).toBeGreaterThanOrEqual(atLeast.area);
    const { balanced } = measuresAt(shipped, bestThreshold(shipped));
    expect(balanced).toBeGreaterThanOrEqual(atLeast.balanced);
  });

  it.runIf(isReport)("prints the weights that are learned from all", () => {
    const { weights, bias } = learn(all);
    console.log(
      featureNames.map((name, at) => `${name}: ${(weights[at] ?? 0).toFixed(2)},`).join("\n"),
    );
    console.log(`bias ${bias.toFixed(2)}`);
    expect(weights).toHaveLength(featureNames.length);
  });
});
