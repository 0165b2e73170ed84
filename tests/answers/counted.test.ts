import { describe, expect, it } from "vitest";
import { countedTerm, counts } from "../../src/answers/counted.js";
import { inquiryOf, splitTerms } from "../support/passages.js";

describe("countedTerm()", () => {
  it.each([
    ["How many crews took part?", "crew"],
    ["How many ship models does the museum have?", "model"],
    ["How many member states are there?", "state"],
    ["Of how many rooms is it made?", "room"],
    ["how many visitors?", "visitor"],
    ["What is the number of rooms in the museum?", "room"],
    ["How high is the tower?", undefined],
    ["Who counted how many crews?", "crew"],
    ["Who won?", undefined],
  ])("of %j is %j", (question, expected) => {
    const inquiry = { ...inquiryOf(question), kind: "number" as const };
    expect(countedTerm(inquiry, splitTerms)).toBe(expected);
  });

  it("is only asked for by a question for a number", () => {
    const inquiry = { ...inquiryOf("How many crews took part?"), kind: "person" as const };
    expect(countedTerm(inquiry, splitTerms)).toBeUndefined();
  });
});

describe("counts()", () => {
  it.each([
    ["Twelve crews took part.", "new"],
    ["12 crews took part.", "new"],
    ["Nine of the larger crews took part.", "new"],
    ["No crew took part.", "new"],
    ["Several crews took part.", "new"],
    ["Hundreds of crews took part.", "new"],
    ["15,000 crews took part.", "new"],
    ["The crews took part in 2018.", "none"],
    ["Twelve boats and many a long day later the crews took part.", "none"],
    ["The crews took part.", "none"],
    ["Twelve boats took part.", "none"],
  ])("in %j crews: %s", (sentence, expected) => {
    expect(counts(sentence, "crew", splitTerms)).toBe(expected);
  });
});
