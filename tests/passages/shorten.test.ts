import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shorten } from "../../src/passages/shorten.js";
import { hostileText } from "../discord/rendering/hostile-text.js";

const graphemes = (text: string): string[] =>
  Array.from(
    new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text),
    (one) => one.segment,
  );

describe("shorten", () => {
  it.each([
    ["leaves what fits", "The library", 11, "The library"],
    ["cuts between words", "The library is open", 15, "The library is…"],
    ["cuts a word that alone is longer", "Incomprehensibilities", 10, "Incompreh…"],
    ["keeps a family together", "Family 👩‍👩‍👧 here", 12, "Family…"],
    ["says that there was something", "👩‍👩‍👧👩‍👩‍👧", 3, "…"],
  ])("%s", (_, text, max, expected) => {
    expect(shorten(text, max)).toBe(expected);
  });

  it("is never over its limit, breaks no character and only leaves out the end", () => {
    fc.assert(
      fc.property(hostileText(), fc.integer({ min: 1, max: 200 }), (text, max) => {
        const short = shorten(text, max);
        expect(short.length).toBeLessThanOrEqual(max);
        if (short === text) return;
        const kept = graphemes(short.slice(0, -1));
        expect(short.endsWith("…")).toBe(true);
        expect(graphemes(text).slice(0, kept.length)).toEqual(kept);
      }),
    );
  });
});
