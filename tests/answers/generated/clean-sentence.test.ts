import { describe, expect, it } from "vitest";
import { cleanSentence } from "../../../src/answers/generated/clean-sentence.js";
import { answerSystem } from "../../../src/answers/generated/prompts.js";

describe("cleanSentence()", () => {
  it.each([
    ["- **The tower** is _41 metres_ high.", "The tower is 41 metres high."],
    ["**# The tower is high.**", "The tower is high."],
    ["> # The `tower`\nis high .", "The tower is high."],
    ["The tower is high. [1][2, 3]【4†source】 (passage 5)", "The tower is high."],
    ["The to\u200bwer\u202e is\u00a0high.", "The tower is high."],
    ["||The tower|| ~~is~~ high.", "The tower is high."],
    [
      "The setting is called max_tokens, and 5 * 3 is 15.",
      "The setting is called max_tokens, and 5 * 3 is 15.",
    ],
    ["Es kostet 5 €; 41 m² sind frei.", "Es kostet 5 €; 41 m² sind frei."],
    ["Write to press@tarn.example.", "Write to press@tarn.example."],
    ["塔高41米。[1]", "塔高41米。"],
  ])("makes %j plain", (written, text) => {
    expect(cleanSentence(written)).toMatchObject({ kind: "clean", text });
  });

  it.each([
    "See https://tarn.example.",
    "See ht\u200btps://tarn.example.",
    "See ｈｔｔｐ：／／tarn.example.",
    "See www.tarn.example.",
    "See [the tower](tarn.example).",
    "Join discord.gg/tower.",
    "Hello @everyone.",
    "Hello @\u200bhere.",
    "Hello <@1234> and <@&1234>.",
    "Hello <#1234> </ask:1234> <t:1:R> <a:x:1>.",
    "a".repeat(401),
    `My rules: ${answerSystem.slice(200, 300)}`,
  ])("calls unfit: %j", (written) => {
    expect(cleanSentence(written).kind).toBe("unfit");
  });

  it("tells the sentences that a text is made of", () => {
    const clean = cleanSentence("The tower is high. Buy now!\n# Free gifts");
    expect(clean).toMatchObject({ parts: ["The tower is high.", "Buy now!", "Free gifts"] });
  });
});
