import { describe, expect, it } from "vitest";
import { areNested } from "../../src/answers/are-nested.js";
import { candidateSaying, rankedPassage } from "../support/passages.js";

const text = "They sent:\n- ropes;\n- sails.\n\nIt rained.";
const sentences = ["They sent:", "ropes;", "sails.", "It rained."];
const found = (start = 0) => [rankedPassage({ text, sentences, start })];

describe("areNested()", () => {
  it.each([
    ["They sent: ropes;", "They sent: ropes; sails.", true],
    ["They sent: ropes;", "They sent: ropes;", true],
    ["They sent: ropes;", "They sent: sails.", false],
    ["It rained.", "They sent: ropes; sails.", false],
  ])("%j and %j: %s", (one, other, expected) => {
    // Each search reads its passages anew.
    const [a, b] = [candidateSaying(one, found()), candidateSaying(other, found())];
    expect([areNested(a, b), areNested(b, a)]).toEqual([expected, expected]);
  });

  it("goes by place, not by words", () => {
    const [a, b] = [
      candidateSaying("It rained.", found()),
      candidateSaying("It rained.", found(500)),
    ];
    expect(areNested(a, b)).toBe(false);
  });
});
