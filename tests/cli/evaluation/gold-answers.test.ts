import { describe, expect, it } from "vitest";
import { holdsAnswer, isExactly, tokenF1 } from "../../../src/cli/evaluation/gold-answers.js";

describe("holdsAnswer()", () => {
  it.each<[string, string[], boolean]>([
    ["It was built in the 12th century.", ["12th Century"], true],
    ["It was built in 1874.", ["187"], false],
    ["Of France's kings one was mad.", ["the France"], true],
    ["In the U.S. it rains.", ["US"], true],
    ["From 1914-1918 it stood empty.", ["1918"], true],
    ["It rained, then snowed.", ["snowed then"], false],
    ["It rained.", ["snow", "rained"], true],
    ["灯塔建于1874年。", ["1874年"], true],
    ["灯塔建于1874年。", ["灯建"], false],
    ["It rained.", ["the", ""], false],
    ["It rained.", [], false],
  ])("%j of %j: %j", (text, golds, expected) => {
    expect(holdsAnswer(text, golds)).toBe(expected);
  });
});

describe("isExactly()", () => {
  it.each<[string, string[], boolean]>([
    ["The Norse.", ["Danes", "norse"], true],
    ["Norse leader", ["Norse"], false],
    ["one", [], false],
    ["The  Tower, (built) by a Norman!", ["tower built by norman"], true],
    ["theatre of an answer", ["re of an answer"], false],
    ["well-known U.S. port's", ["wellknown us ports"], true],
    ["$1.5 – €2", ["15 €2"], true],
    ["$1.5 – €2", ["15 2"], false],
    ["建于1874年，the lamp。", ["建 于 1874 年 lamp"], true],
    ["the “A”", [""], true],
  ])("%j of %j: %j", (text, golds, expected) => {
    expect(isExactly(text, golds)).toBe(expected);
  });
});

describe("tokenF1()", () => {
  it.each<[string, string, string[], number]>([
    ["all of it", "the red lamp", ["Red lamp."], 1],
    // Precision 1/4, recall 1/2.
    ["one of two in four", "red bell rings loudly", ["red lamp"], 1 / 3],
    // "very" is wanted once, so one of three counts: precision 1/3, recall 1/2.
    ["a word too often", "very very very", ["very red"], 0.4],
    ["the best of several", "red lamp", ["bell", "red lamp of bronze", "lamp"], 2 / 3],
    // 1 8 7 4 is one word: 年 and 1874 of 建 于 1874 年.
    ["characters of Chinese", "建于1874年", ["1874年"], 2 / 3],
    ["nothing in common", "red", ["blue"], 0],
    ["nothing wanted", "red", [], 0],
    ["only an article wanted", "red", ["the"], 0],
    ["only articles on both sides", "a", ["the"], 1],
  ])("of %s", (_, text, golds, expected) => {
    expect(tokenF1(text, golds)).toBeCloseTo(expected, 10);
  });
});
