import { describe, expect, it } from "vitest";
import { withoutDatedFrame } from "../../../src/answers/generated/dated-frame.js";

describe("withoutDatedFrame()", () => {
  it.each([
    ["As of 2019, the league has ten members.", "2019-09-30"],
    ["As of September 2019, the league has ten members.", "2019-09-30"],
    ["As of 30 September 2019, the league has ten members.", "2019-09-30"],
    ["As of September 30, 2019, the league has ten members.", "2019-09-30"],
    ["According to the report of 2019, the league has ten members.", "2019"],
    ["2019: the league has ten members.", "2019-09"],
    ["As of spring 2019, the league has ten members.", "spring 2019"],
  ])("takes the date of the document from %j", (text, published) => {
    expect(withoutDatedFrame(text, published)).toBe("the league has ten members.");
  });

  it.each([
    ["As of 2021, the league has ten members.", "2019-09-30"],
    ["As of October 2019, the league has ten members.", "2019-09-30"],
    ["In 2019, the league was founded.", "2019-09-30"],
    ["The league was founded in 2019.", "2019-09-30"],
    ["As of 2019, the league has ten members.", undefined],
    ["2019:", "2019"],
  ])("leaves %j of %s as it is", (text, published) => {
    expect(withoutDatedFrame(text, published)).toBeUndefined();
  });
});
