import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Evidence } from "../../src/answers/evidence.js";
import { featuresOf, fit, isSupported, probability } from "../../src/answers/judge.js";
import type { AnswerKind } from "../../src/retrieval/question.js";

const nothing: Evidence = {
  inSentence: 0,
  inContext: 0,
  inNeighbor: 0,
  inPassage: 0,
  inDocument: 0,
  missing: 0,
  typeWords: 0,
  otherNumber: false,
  content: 1,
  pairs: 0,
  alike: 0,
  passageRank: 1,
  documentStart: 1,
  similarityLag: 0,
  passageShare: 1,
  mention: "unknown",
};
const complete: Evidence = { ...nothing, inSentence: 1, mention: "new" };

const farther = ["inContext", "inNeighbor", "inPassage", "inDocument", "missing"] as const;
const kinds: readonly AnswerKind[] = [
  "person",
  "date",
  "number",
  "place",
  "reason",
  "definition",
  "yesNo",
  "list",
  "comparison",
  "other",
];

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyEvidence: fc.Arbitrary<Evidence> = fc
  .tuple(
    fc.array(share, { minLength: 6, maxLength: 6 }),
    fc.record({
      typeWords: share,
      otherNumber: fc.boolean(),
      content: share,
      pairs: share,
      alike: share,
      passageRank: share,
      documentStart: share,
      similarityLag: share,
      passageShare: share,
      mention: fc.constantFrom("new", "none", "unknown"),
    }),
  )
  .map(([weights, rest]) => {
    const sum = weights.reduce((all, weight) => all + weight, 0) || 1;
    const [
      inSentence = 0,
      inContext = 0,
      inNeighbor = 0,
      inPassage = 0,
      inDocument = 0,
      missing = 0,
    ] = weights.map((weight) => weight / sum);
    return { inSentence, inContext, inNeighbor, inPassage, inDocument, missing, ...rest };
  });

/** The same with a part of what stands farther off in the sentence instead. */
const anyNearer = fc
  .tuple(anyEvidence, fc.constantFrom(...farther), share)
  .map(([evidence, from, part]) => {
    const moved = evidence[from] * part;
    const nearer = { ...evidence, inSentence: evidence.inSentence + moved };
    return { evidence, nearer: { ...nearer, [from]: evidence[from] - moved } };
  });

describe("fit()", () => {
  it("never falls when more of the question stands in the sentence", () => {
    fc.assert(
      fc.property(anyNearer, ({ evidence, nearer }) => {
        expect(fit(nearer)).toBeGreaterThanOrEqual(fit(evidence) - 1e-9);
      }),
    );
  });

  it.each<[string, Partial<Evidence>, Partial<Evidence>]>([
    ["its headings before the neighbor", { inContext: 1 }, { inNeighbor: 1 }],
    ["the neighbor before the passage", { inNeighbor: 1 }, { inPassage: 1 }],
    ["the neighbor before the document", { inNeighbor: 1 }, { inDocument: 1 }],
    ["the passage before nothing", { inPassage: 1 }, { missing: 1 }],
    ["the document before nothing", { inDocument: 1 }, { missing: 1 }],
    ["what names the kind of answer", { typeWords: 1 }, {}],
    ["what is more like the question", {}, { similarityLag: 0.2 }],
    ["the better passage", {}, { passageShare: 0.5 }],
    ["the higher rank", {}, { passageRank: 0.5 }],
    ["the beginning of a document", {}, { documentStart: 0.1 }],
    ["what says more than names", {}, { content: 0.5 }],
    ["words that stand together as in the question", { pairs: 1 }, {}],
    ["words that begin alike", { alike: 1 }, {}],
    ["what says something new of the kind", { mention: "new" }, {}],
    ["what cannot be told from what says nothing new", {}, { mention: "none" }],
    ["the year that is asked for", {}, { otherNumber: true }],
  ])("prefers %s", (_, better, worse) => {
    expect(fit({ ...nothing, ...better })).toBeGreaterThan(fit({ ...nothing, ...worse }));
  });
});

describe("isSupported()", () => {
  it.each(kinds)("takes a sentence that holds all of a question for a %s", (kind) => {
    expect(isSupported(kind, complete)).toBe(true);
  });

  it.each<[string, Partial<Evidence>]>([
    ["of another year", { otherNumber: true }],
    ["that leaves out a half of the question", { inSentence: 0.5, missing: 0.5 }],
    ["with little of the question near it", { inSentence: 0, inDocument: 1 }],
    ["with nothing of the question", { inSentence: 0, missing: 1 }],
    ["with nothing of the question but its names", { content: 0.1 }],
  ])("takes no sentence %s", (_, fault) => {
    for (const kind of kinds) expect(isSupported(kind, { ...complete, ...fault })).toBe(false);
  });

  it.each<[AnswerKind, boolean]>([
    ["person", false],
    ["date", false],
    ["number", false],
    ["place", false],
    ["reason", true],
    ["definition", true],
    ["yesNo", true],
    ["list", true],
    ["comparison", true],
    ["other", true],
  ])("takes a sentence without a %s for an answer: %s", (kind, expected) => {
    expect(isSupported(kind, { ...complete, mention: "none" })).toBe(expected);
  });

  it("is not lost when more of the question stands in the sentence", () => {
    fc.assert(
      fc.property(anyNearer, fc.constantFrom(...kinds), ({ evidence, nearer }, kind) => {
        if (isSupported(kind, evidence)) expect(isSupported(kind, nearer)).toBe(true);
      }),
    );
  });
});

describe("probability()", () => {
  it("rises with the fit, from 0 to 1", () => {
    const fits = [-20, -5, 0, 2, 5, 8, 40];
    const probabilities = fits.map((fit) => probability(fit));
    expect(probabilities).toEqual(probabilities.toSorted((a, b) => a - b));
    expect(Math.min(...probabilities)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...probabilities)).toBeLessThanOrEqual(1);
  });

  it("is one half where the curve of the calibration says so", () => {
    const weights = { weights: featuresOf(nothing), calibration: { slope: 2, intercept: -6 } };
    expect(probability(3, weights)).toBe(0.5);
  });
});
