import { describe, expect, it } from "vitest";
import { saysFurther } from "../../src/answers/says-further.js";
import { candidateSaying, inquiryOf, rankedPassage } from "../support/passages.js";

function isFurther(question: string, [first, other]: readonly [string, string]): boolean {
  const passages = [rankedPassage({ sentences: [first, other] })];
  const chosen = [candidateSaying(first, passages)];
  return saysFurther(inquiryOf(question), chosen, candidateSaying(other, passages));
}

describe("saysFurther()", () => {
  it.each<[string, readonly [string, string]]>([
    [
      "Where was the regatta held?",
      ["The regatta was held in Milford.", "Later the regatta was held in Oakhaven."],
    ],
    [
      "When was the tower repaired?",
      ["The tower was repaired in 1902.", "The tower was repaired again in May 1911."],
    ],
    [
      "How many crews took part?",
      ["In the first race 12 crews took part.", "In the second race 2 crews took part."],
    ],
    [
      "How many crews took part?",
      ["In the first race 12 crews took part.", "In the second race 9 crews took part."],
    ],
  ])("hears another answer to %j", (question, sentences) => {
    expect(isFurther(question, sentences)).toBe(true);
  });

  it.each<[string, readonly [string, string]]>([
    [
      "Where was the regatta held?",
      ["The regatta was held in Milford.", "This is a report on the regatta of May."],
    ],
    [
      "Where was the regatta held?",
      ["The regatta was held in Milford, Norway.", "It was held in Milford."],
    ],
    [
      "When was the tower repaired?",
      ["The tower was repaired on 2 May 1902.", "The tower was repaired with stone."],
    ],
    [
      "When was the tower repaired?",
      ["The tower was repaired on 2 May 1902.", "It was repaired in 1902."],
    ],
  ])("hears nothing more to %j", (question, sentences) => {
    expect(isFurther(question, sentences)).toBe(false);
  });

  it.each<[string, readonly [string, string]]>([
    [
      "Why was the regatta held?",
      ["It was held to please the town.", "It was held because crews came."],
    ],
    ["Where was the regatta held?", ["The regatta was held on the bay.", "The crews rowed home."]],
  ])("lets %j be answered by sentences that have no such words", (question, sentences) => {
    expect(isFurther(question, sentences)).toBe(true);
  });
});
