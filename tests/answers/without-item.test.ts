import { describe, expect, it } from "vitest";
import { clarify } from "../../src/answers/clarify.js";
import { withoutItem } from "../../src/answers/without-item.js";
import type { AnswerKind } from "../../src/retrieval/question.js";
import { candidateSaying, rankedPassage, splitTerms } from "../support/passages.js";

function said(kind: AnswerKind, announcement: string, ...items: string[]): string {
  const text = [announcement, ...items.map((item) => `- ${item}`)].join("\n");
  const passage = rankedPassage({ text, sentences: [announcement, ...items] });
  const candidate = candidateSaying([announcement, ...items].join(" "), [passage]);
  return clarify(withoutItem(kind, candidate, splitTerms));
}

describe("withoutItem()", () => {
  it("leaves out the item when the announcement has the number", () => {
    expect(said("number", "The following ten crews took part:", "Alder Mills")).toBe(
      "The following ten crews took part.",
    );
  });

  it.each([
    ["the item has a number too", "number", "Ten crews took part:", "Alder Mills with 6 rowers"],
    ["the announcement has none", "number", "Some crews took part:", "Alder Mills"],
    ["something else is asked", "person", "Ten crews took part:", "Alder Mills"],
  ] as const)("keeps it when %s", (_, kind, announcement, item) => {
    expect(said(kind, announcement, item)).toBe(`${announcement} ${item}.`);
  });

  it("keeps a whole list", () => {
    expect(said("number", "Two crews took part:", "Alder Mills", "Port Sorrel")).toBe(
      "Two crews took part: Alder Mills; Port Sorrel.",
    );
  });
});
