import { describe, expect, it } from "vitest";
import { firstSupported } from "../../src/answers/first-supported.js";

const candidate = (fit: number, isSupported: boolean) => ({ fit, isSupported });

describe("firstSupported()", () => {
  it.each([
    ["the best", [candidate(5, true), candidate(4.9, true)], 0],
    ["one almost as good as the best", [candidate(5, false), candidate(4.6, true)], 1],
    ["none just out of reach", [candidate(5, false), candidate(4.3, true)], -1],
    ["none where the best by far is not supported", [candidate(5, false), candidate(3, true)], -1],
    ["none where none is supported", [candidate(5, false)], -1],
    ["none where there is none", [], -1],
  ])("finds %s", (_, ranked, place) => {
    expect(firstSupported(ranked)).toBe(place);
  });

  it("reaches as far below 0 as above", () => {
    expect(firstSupported([candidate(-2, false), candidate(-2.5, true)])).toBe(1);
  });
});
