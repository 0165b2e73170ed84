import { describe, expect, it } from "vitest";
import { clarify } from "../../src/answers/clarify.js";
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
    ["They sent: sails;", ["They sent [later]: ropes; sails [two]."], true],
  ])("%j after %j: %s", (words, said, expected) => {
    expect(isSaid(candidateSaying(words, list), said)).toBe(expected);
  });

  it.each([
    { sentences: ["Mrs. Ada Finch was the last keeper.", "She lived there."], headings: [] },
    { sentences: ["It rained.", "She lived there."], headings: ["Keepers [draft]"] },
  ])("hears what was made clear before it was said (%#)", (parts) => {
    const candidate = candidateSaying("She lived there.", [rankedPassage(parts)]);
    const said = clarify(candidate);
    expect(said).toContain("[");
    expect(isSaid(candidate, [said])).toBe(true);
  });

  it.each([
    ["ropes;", "[The ropes:] They are of hemp."],
    ["oar", "They heard a roar."],
  ])("does not hear %j in %j", (words, said) => {
    const candidate = candidateSaying(words, [rankedPassage({ sentences: [words] })]);
    expect(isSaid(candidate, [said])).toBe(false);
  });

  it("hears the same words in another document, and behind what was added to them", () => {
    const passages = [rankedPassage({ sentences: ["It has 214 steps."] })];
    const candidate = candidateSaying("It has 214 steps.", passages);
    expect(isSaid(candidate, ["[The tower:] It has 214 steps."])).toBe(true);
  });
});
