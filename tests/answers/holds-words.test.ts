import { describe, expect, it } from "vitest";
import { holdsWords } from "../../src/answers/holds-words.js";

describe("holdsWords()", () => {
  it.each([
    ["In 2012 they met.", "2012"],
    ["2012, then 12 crews", "12"],
    ["Oak (Milford).", "Milford"],
    ["the roar of an oar", "oar"],
    ["灯塔建于1874年，由马什设计。", "1874年"],
    ["anything", ""],
    ["", ""],
  ])("in %j: %j", (text, words) => {
    expect(holdsWords(text, words)).toBe(true);
  });

  it.each([
    ["In 2012 they met.", "12"],
    ["The 12,000 crews", "12"],
    ["5.12 metres", "12"],
    ["the roar", "oar"],
    ["the oars", "oar"],
    ["", "oar"],
  ])("not in %j: %j", (text, words) => {
    expect(holdsWords(text, words)).toBe(false);
  });
});
