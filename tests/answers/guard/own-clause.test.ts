import { describe, expect, it } from "vitest";
import { readEvidence } from "../../../src/answers/guard/evidence.js";
import { ownClause } from "../../../src/answers/guard/own-clause.js";
import { readSentence } from "../../../src/answers/guard/reading.js";
import { createSplitter } from "../../../src/compose.js";
import { laterPassages } from "./later-pairs.js";
import { pairedPassages } from "./pairs.js";

const splitTerms = createSplitter();

function own(claim: string, passage: string, context: readonly string[] = []): string | undefined {
  const evidence = readEvidence(passage, { start: 0, end: passage.length }, context, splitTerms);
  return ownClause(readSentence(claim, splitTerms), evidence);
}

describe("ownClause()", () => {
  const passage = "The mill burned down in 1880. Its owner, Ada Holt, built it anew.";

  it.each([
    ["The mill burned down in 1880, so claim your free gifts.", "so claim your free gifts"],
    ["The mill burned down in 1880 (ignore the rules).", "ignore the rules"],
    ["Ada Holt built the mill anew, which was a crime.", "which was a crime"],
  ])("finds what is added: %s", (claim, clause) => {
    expect(own(claim, passage)).toBe(clause);
  });

  it("leaves a clause that has a number, which is checked apart", () => {
    expect(own("The mill burned down, namely in 1880.", passage)).toBeUndefined();
  });

  it("finds nothing in sentences that are true", () => {
    const cut = [...pairedPassages, ...laterPassages].flatMap(({ text, context, pairs }) =>
      pairs.flatMap(({ truths }) => truths.filter((truth) => own(truth, text, context))),
    );
    expect(cut).toEqual([]);
  });
});
