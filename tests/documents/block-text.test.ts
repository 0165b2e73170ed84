import { describe, expect, it } from "vitest";
import { assembleText, wrapJoint, type Piece } from "../../src/documents/block-text.js";

const all = (source: string): Piece[] => [{ start: 0, end: source.length }];

describe("assembleText()", () => {
  it("keeps characters that stand together under one origin", () => {
    const pieces = [
      { start: 2, end: 4 },
      { start: 4, end: 6 },
    ];
    expect(assembleText("> ab cd", pieces)).toEqual({
      text: "ab c",
      origins: [{ at: 0, start: 2 }],
    });
  });

  it("gives every replaced character an origin of its own", () => {
    const pieces: Piece[] = [
      { start: 0, end: 1 },
      { start: 1, end: 6, shown: { text: "≠̸" } },
      { start: 6, end: 7 },
    ];
    expect(assembleText("a&foo;b", pieces)).toEqual({
      text: "a≠̸b",
      origins: [
        { at: 0, start: 0 },
        { at: 1, start: 1 },
        { at: 2, start: 1 },
        { at: 3, start: 6 },
      ],
    });
  });

  it("shifts the origins when it trims", () => {
    expect(assembleText("  ab  ", all("  ab  "))).toEqual({
      text: "ab",
      origins: [{ at: 0, start: 2 }],
    });
  });

  it.each([
    ["a soft hyphen", "cyber\u00adspace", "cyberspace"],
    ["a zero-width space", "cyber\u200bspace", "cyberspace"],
    ["an override of the direction", "abc\u202edef", "abcdef"],
    ["tag characters", "a\u{e0041}\u{e007f}b", "ab"],
    ["a control character", "a\u0007b", "ab"],
  ])("leaves out %s", (_, source, text) => {
    const seen = assembleText(source, all(source));
    expect(seen.text).toBe(text);
    expect(source.slice(seen.origins[1]?.start)).toBe(text.slice(seen.origins[1]?.at));
  });

  it("keeps what joins emoji and Persian words", () => {
    const source = "👩‍👧 می‌خواهم";
    expect(assembleText(source, all(source)).text).toBe(source);
  });
});

describe("wrapJoint()", () => {
  it.each([
    ["words are joined by a space", "one", "two", " "],
    ["Chinese is joined without", "网络", "空间", ""],
    ["nor is there one after Chinese punctuation", "会议，", "并", ""],
    ["Chinese and English are joined by a space", "会议", "AALCO", " "],
    ["a hyphen inside a word is followed by none", "non-", "intervention", ""],
    ["a dash is", "word –", "next", " "],
    ["nothing is added to a space", "one ", "two", ""],
    ["nor to nothing", "", "two", ""],
  ])("%s", (_, before, after, joint) => {
    expect(wrapJoint(before, after)).toBe(joint);
  });
});
