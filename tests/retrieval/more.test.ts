import { describe, expect, it } from "vitest";
import { asksForMore, mostTimes, readMore, writeMore } from "../../src/retrieval/more.js";

describe("asksForMore()", () => {
  it.each([
    ...[
      "Tell me more",
      "tell us more about it, please",
      "more!",
      "what else?",
      "And what else is there?",
    ],
    ...["go on", "Continue.", "anything else?", "Is there anything else?", "is there more?"],
    ...[
      "Dis-m'en plus",
      "dites-moi plus, s’il vous plaît",
      "continuez",
      "Quoi d'autre ?",
      "et encore ?",
    ],
    ...["Cuéntame más", "¿Qué más?", "dime mas", "continúa", "¿Hay algo más?"],
    ...["继续", "还有呢？", "还有什么？", "告诉我更多", "请继续说"],
  ])("hears it in %j", (message) => {
    expect(asksForMore(message)).toBe(true);
  });

  it.each([
    ...["tell me more about the museum", "What else did Ada build?", "more than 12 crews?"],
    ...["Do more crews row in May?", "continue the list of crews in 2019", "go on which day?"],
    ...["", "?", "plus de bateaux ?", "¿Qué más hizo Ada?", "还有多少船？"],
  ])("does not hear it in %j", (message) => {
    expect(asksForMore(message)).toBe(false);
  });
});

describe("readMore()", () => {
  it.each([0, 1, 2, 9, 10])("reads what was written (%d)", (times) => {
    const asked = { question: "Who built it?\nAnd when?", times };
    expect(readMore(writeMore(asked))).toEqual(asked);
  });

  it("has a bound, which is more than may be asked for", () => {
    expect(readMore(writeMore({ question: "Who?", times: 400 }))).toEqual({
      question: "Who?",
      times: mostTimes + 1,
    });
  });

  it.each(["Who built it?", "More (400): who?", "More ships?"])(
    "takes %j for a question",
    (text) => {
      expect(readMore(text)).toEqual({ question: text, times: 0 });
    },
  );
});
