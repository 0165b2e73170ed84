import { describe, expect, it } from "vitest";
import { valueOf } from "../../../src/facts/counts/number-words.js";

describe("valueOf()", () => {
  it.each([
    ["two", 2],
    ["Sixty", 60],
    ["twenty-five", 25],
    ["two hundred and fifty-six", 256],
    ["six thousand one hundred", 6_100],
    ["a million", 1_000_000],
    ["a dozen", 12],
    ["two dozen", 24],
    ["50 million", 50_000_000],
    ["2.3 million", 2_300_000],
    ["1,200", 1_200],
    ["1,234,567.5", 1_234_567.5],
  ])("reads %s", (written, value) => {
    expect(valueOf(written)).toBe(value);
  });

  it.each(["million", "hundred", "five twenty", "twenty twelve", "many", "1,20", ""])(
    "takes %s for no number",
    (written) => {
      expect(valueOf(written)).toBeUndefined();
    },
  );
});
