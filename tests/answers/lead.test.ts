import { describe, expect, it } from "vitest";
import { leadOf } from "../../src/answers/lead.js";
import { inquiryOf } from "../support/passages.js";

function lead(question: string, text: string): string | undefined {
  const span = leadOf(inquiryOf(question), text);
  return span && text.slice(span.start, span.end);
}

describe("leadOf()", () => {
  it.each([
    [
      "When was the regatta held?",
      "The regatta was held in Milford on 2–4 May 2019.",
      "2–4 May 2019",
    ],
    ["How many crews took part?", "In the end 12 crews took part.", "12 crews"],
    ["Who designed the tower?", "The engineer Mr. Edwin Marsh designed the tower.", "Edwin Marsh"],
    ["Where was the regatta held?", "The regatta was held in Milford in 2019.", "Milford"],
    [
      "Which treaty ended the war?",
      "The war was ended by the Treaty of Milford.",
      "Treaty of Milford",
    ],
  ])("is what answers %j", (question, text, expected) => {
    expect(lead(question, text)).toBe(expected);
  });

  it.each([
    ["a list", "Which towns sent crews in 2019?", "In 2019 Milford and Oakhaven sent crews."],
    ["a reason", "Why was the mill closed in 1902?", "The mill was closed in 1902 by a flood."],
    ["yes or no", "Was the mill closed in 1902?", "The mill was closed in 1902."],
    ["a definition", "What is the Milford cup?", "The Milford cup is a prize of 1902."],
    [
      "a comparison",
      "What is the difference between the crews of 2018 and 2019?",
      "The crews of 2018 had 12 rowers.",
    ],
  ])("is missing where the question asks for %s", (_, question, text) => {
    expect(lead(question, text)).toBeUndefined();
  });

  it("stands in the sentence as it is said, behind what is added to it", () => {
    const text = "[The regatta of 2018:] It was held on 4 May 2019 in Milford.";
    expect(lead("When was the regatta held?", text)).toBe("4 May 2019");
  });

  it.each([
    ["She [Mrs. Ada Finch] lived on the rock.", "Who lived on the rock?"],
    ["[Built in 1874:] It was painted white.", "When was it painted white?"],
    ["[1874:] [1902:] It was built of stone [1911].", "When was it built of stone?"],
  ])("is nothing that was added: %j", (text, question) => {
    expect(lead(question, text)).toBeUndefined();
  });

  it.each(["On 4 May 2019.", "4 May 2019."])("is not nearly the whole of %j", (text) => {
    expect(lead("When was it opened?", text)).toBeUndefined();
  });
});
