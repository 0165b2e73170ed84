import { describe, expect, it } from "vitest";
import { isSaid } from "../../src/answers/is-said.js";
import { candidateSaying, rankedPassage } from "../support/passages.js";

const list = [
  rankedPassage({
    text: "They sent:\n- ropes;\n- sails;",
    sentences: ["They sent:", "ropes;", "sails;"],
  }),
];

describe("isSaid()", () => {
  it.each([
    ["They sent: ropes; sails;", ["They sent: ropes; sails."], true],
    ["They sent: sails;", ["They sent: ropes; sails."], true],
    ["They sent: ropes; sails;", ["They sent: ropes."], false],
    ["They sent: sails;", ["They sent: ropes."], false],
    ["They sent: sails;", [], false],
  ])("%j after %j: %s", (words, said, expected) => {
    expect(isSaid(candidateSaying(words, list), said)).toBe(expected);
  });

  it("hears the same words in another document, and behind what was added to them", () => {
    const passages = [rankedPassage({ sentences: ["It has 214 steps."] })];
    const candidate = candidateSaying("It has 214 steps.", passages);
    expect(isSaid(candidate, ["[The tower:] It has 214 steps."])).toBe(true);
  });
});
