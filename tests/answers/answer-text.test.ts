import { describe, expect, it } from "vitest";
import { answerText, citedText, sourceLabel } from "../../src/answers/answer-text.js";
import type { NotAsked } from "../../src/retrieval/question.js";
import { indexedDocument, rankedPassage } from "../support/passages.js";

const sentences = [
  { text: "It rained.", citation: 1 },
  { text: "They left.", citation: 2 },
];

describe("citedText()", () => {
  it("puts its footnote after each sentence", () => {
    expect(citedText(sentences)).toMatch(/^It rained\. \[1\]\s+They left\. \[2\]$/);
  });
});

describe("answerText()", () => {
  it("says the sentences of an answer", () => {
    expect(answerText({ kind: "answered", confidence: 1, sentences, citations: [] })).toBe(
      citedText(sentences),
    );
  });

  it("says that the documents do not say", () => {
    expect(answerText({ kind: "notFound", confidence: 0, nearest: [] })).toBe(
      "The documents do not say.",
    );
  });

  it.each<[NotAsked, RegExp]>([
    ["empty", /^Ask me a question/],
    ["greeting", /^Hello/],
    ["thanks", /welcome/],
    ["request", /only answer questions/],
  ])("replies to what asks nothing (%s)", (reason, expected) => {
    expect(answerText({ kind: "notAsked", reason })).toMatch(expected);
  });
});

describe("sourceLabel()", () => {
  const document = indexedDocument({ title: "The lighthouse" });
  const { passage } = rankedPassage({ sentences: ["It rained."], headings: ["Storms", "1911"] });
  const at = (place: object) => sourceLabel({ document, passage: { ...passage, ...place } });

  it.each([
    [{ startLine: 4, endLine: 9 }, "The lighthouse › Storms › 1911, L4–9"],
    [{ startLine: 4, endLine: 4 }, "The lighthouse › Storms › 1911, L4"],
    [{ startLine: 4, endLine: 9, page: 3 }, "The lighthouse › Storms › 1911, p. 3"],
    [{ startLine: 4, endLine: 4, headings: [] }, "The lighthouse, L4"],
  ])("of %j is %j", (place, expected) => {
    expect(at(place)).toBe(expected);
  });
});
