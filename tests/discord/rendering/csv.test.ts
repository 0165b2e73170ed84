import { describe, expect, it } from "vitest";
import { csv } from "../../../src/discord/rendering/csv.js";

describe("csv", () => {
  it.each([
    ["plain", "plain"],
    ["a,b", '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ["two\nlines", '"two\nlines"'],
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", '"\'\r=1"'],
    ["＝1+1", "'＝1+1"],
    ["  =1+1", "'  =1+1"],
    ["a=1", "a=1"],
    [-1, "-1"],
    ["", ""],
  ])("writes %j as %j", (value, cell) => {
    expect(csv([[value]])).toBe(`\uFEFF${cell}\r\n`);
  });

  it("joins cells by commas and ends every row", () => {
    expect(
      csv([
        ["a", 1],
        ["b", 2],
      ]),
    ).toBe("\uFEFFa,1\r\nb,2\r\n");
  });
});
