import { describe, expect, it } from "vitest";
import { asksOfText, speaksOfItself } from "../../src/answers/speaks-of-itself.js";

describe("speaksOfItself()", () => {
  it.each([
    ["This is a digest of a report on the bay.", true],
    ["This short guide is for keepers.", true],
    ["This guide is for keepers.", true],
    ["The report covers the bay.", true],
    ["This is a lighthouse.", false],
    ["The report was late.", false],
    ["The bay is a place of which a report tells.", false],
  ])("does %j: %s", (sentence, expected) => {
    expect(speaksOfItself(sentence)).toBe(expected);
  });
});

describe("asksOfText()", () => {
  it.each([
    ["What is this document about?", true],
    ["Which report covers the bay?", true],
    ["What is the bay?", false],
  ])("does %j: %s", (text, expected) => {
    expect(asksOfText({ text })).toBe(expected);
  });
});
