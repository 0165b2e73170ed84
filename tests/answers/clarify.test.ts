import { describe, expect, it } from "vitest";
import { clarify } from "../../src/answers/clarify.js";
import { candidateSaying, indexedDocument, rankedPassage } from "../support/passages.js";
import type { PassageParts } from "../support/passages.js";

function clear(words: string, parts: PassageParts): string {
  return clarify(candidateSaying(words, [rankedPassage(parts)]));
}

describe("clarify()", () => {
  it.each([
    "The lighthouse was built in 1874.",
    "Ada Finch was the last keeper.",
    "The meeting of the crews was short.",
    "Thistles grow there.",
    "Italy sent a crew.",
    "Herons nest there.",
  ])("leaves %j as it is", (words) => {
    expect(clear(words, { sentences: [words], headings: ["Keepers"] })).toBe(words);
  });

  it.each([
    "It was built in 1874.",
    "They left in 1962.",
    "This was the last one.",
    "These were the last ones.",
    "His house stands.",
    "The meeting was short.",
    "The workshops were short.",
    "The organization was small.",
    "The organisation was small.",
  ])("puts the heading before %j", (words) => {
    expect(clear(words, { sentences: [words], headings: ["Gull Rock", "Keepers"] })).toBe(
      `[Keepers:] ${words}`,
    );
  });

  it("puts the title there where there is no heading", () => {
    const document = indexedDocument({ title: "The lighthouse" });
    expect(clear("It has 214 steps.", { sentences: ["It has 214 steps."], document })).toBe(
      "[The lighthouse:] It has 214 steps.",
    );
  });

  it.each<[string, readonly string[], string]>([
    [
      "the one who was named before",
      ["Mrs. Ada Finch was the last keeper.", "She lived there."],
      "She [Mrs. Ada Finch] lived there.",
    ],
    [
      "the one who was named twice",
      ["Dr. Lena Ortiz came.", "Dr. Lena Ortiz stayed.", "She spoke."],
      "She [Dr. Lena Ortiz] spoke.",
    ],
    [
      "the heading where two were named",
      ["Mr. Edwin Marsh met Mr. Tom Bell.", "He spoke."],
      "[Keepers:] He spoke.",
    ],
    ["the heading where nobody was", ["It rained.", "He spoke."], "[Keepers:] He spoke."],
    [
      "the heading where the name comes later",
      ["He spoke.", "Mr. Edwin Marsh listened."],
      "[Keepers:] He spoke.",
    ],
  ])("gives a pronoun %s", (_, sentences, expected) => {
    const words = sentences.find((sentence) => /^(?:He|She)\b/.test(sentence)) ?? "";
    expect(clear(words, { sentences, headings: ["Keepers"] })).toBe(expected);
  });

  it("puts the items of a list after what announces them", () => {
    const text = "Two rooms:\n- ropes;\n- charts.";
    const sentences = ["Two rooms:", "ropes;", "charts."];
    expect(clear("Two rooms: ropes; charts.", { text, sentences })).toBe(
      "Two rooms: ropes; charts.",
    );
  });
});
