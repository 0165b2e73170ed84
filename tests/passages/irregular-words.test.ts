import { describe, expect, it } from "vitest";
import { stemEnglish } from "../../src/passages/english-stemmer.js";
import { regularWord } from "../../src/passages/irregular-words.js";

describe("regularWord()", () => {
  it.each([
    ["became", "become"],
    ["taken", "take"],
    ["children", "child"],
    ["criteria", "criterion"],
  ])("takes %s to %s", (form, base) => {
    expect(regularWord(form)).toBe(base);
  });

  it.each(["become", "meeting", "left", "founded", "constructor"])("leaves %s", (word) => {
    expect(regularWord(word)).toBe(word);
  });
});

describe("stemEnglish()", () => {
  it("lets a past form meet its base form, and a founder not a find", () => {
    expect(stemEnglish("wrote")).toBe(stemEnglish("writing"));
    expect(stemEnglish("founded")).not.toBe(stemEnglish("found"));
  });
});
