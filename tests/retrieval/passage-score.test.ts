import { describe, expect, it } from "vitest";
import type { PassageEvidence } from "../../src/retrieval/passage-evidence.js";
import { defaultEvidenceWeights, passageScore } from "../../src/retrieval/passage-score.js";

const none: PassageEvidence = {
  ...{ lexical: 0, neighbor: 0, similarity: 0, meanSimilarity: 0 },
  ...{ sentence: 0, passage: 0, pairs: 0, document: 0, title: 0 },
};
const names = Object.keys(none) as (keyof PassageEvidence)[];

describe("passageScore()", () => {
  it("is the weighted sum of all evidence", () => {
    const evidence = { ...none, sentence: 0.5, pairs: 0.25, similarity: -0.5 };
    const weights = { ...none, sentence: 4, pairs: 2, similarity: 1, title: 7 };
    expect(passageScore(evidence, weights)).toBe(2);
    expect(passageScore(none)).toBe(0);
  });

  it.each(names)("counts %s by its weight", (name) => {
    expect(passageScore({ ...none, [name]: 1 })).toBe(defaultEvidenceWeights[name]);
  });
});
