import { describe, expect, it } from "vitest";
import { cleanQuestion, maxQuestionCharacters } from "../../src/retrieval/clean-question.js";

describe("cleanQuestion()", () => {
  it.each([
    [
      "mentions of users, roles and channels",
      "<@123> ask <@&9> in <#7> who won?",
      "ask in who won?",
    ],
    [
      "mentions that their markup hides",
      "<@*123> <@**9**> who @**everyone** won <:__:12>",
      "who won",
    ],
    [
      "mentions that a link hides",
      "who [<@123>](https://a.example) won <@[9](https://a.example)>",
      "who won",
    ],
    ["everyone and here", "@everyone who won? @here", "who won?"],
    ["custom emoji", "who won <a:party:123456789012345678>?", "who won ?"],
    [
      "links, keeping their words",
      "see [the page](https://a.example/x) first",
      "see the page first",
    ],
    ["bare addresses", "who wrote <https://a.example/b?c=d> then", "who wrote then"],
    ["Markdown marks", "**who** wrote `this` ~~thing~~ __now__?", "who wrote this thing now?"],
    ["headings and quotes", "> who won\n# it?", "who won it?"],
    ["invisible and directional characters", "wh\u200bo \u202ewon?", "who won?"],
    ["lone surrogates", "who \ud800 won?", "who \ufffd won?"],
    ["line breaks and tabs", "who\n\n\twon?", "who won?"],
  ])("removes %s", (_, message, expected) => {
    expect(cleanQuestion(message)).toBe(expected);
  });

  it.each([
    ["snake_case and 2*3*4", "snake_case and 2*3*4"],
    ["a < b and c > d", "a < b and c > d"],
    ["What does O'Neil’s “plan” say?", "What does O'Neil’s “plan” say?"],
  ])("leaves %s alone", (message, expected) => {
    expect(cleanQuestion(message)).toBe(expected);
  });

  it("cuts a long message between words", () => {
    const text = cleanQuestion("word ".repeat(3_000));
    expect(text.length).toBeLessThanOrEqual(maxQuestionCharacters);
    expect(text).toMatch(/word$/);
  });

  it("cuts a long word without breaking a character", () => {
    expect(cleanQuestion("😀".repeat(5_000)).isWellFormed()).toBe(true);
  });
});
