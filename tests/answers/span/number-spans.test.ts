import { describe, expect, it } from "vitest";
import { dateSpans } from "../../../src/answers/span/date-spans.js";
import { numberSpans } from "../../../src/answers/span/number-spans.js";

const found = (text: string): [string, string][] =>
  numberSpans(text, dateSpans(text)).map(({ start, end, kind }) => [text.slice(start, end), kind]);

describe("numberSpans()", () => {
  it.each<[string, [string, string][]]>([
    ["It holds 1,200 crates.", [["1,200", "count"]]],
    ["Between five and ten boats came.", [["Between five and ten", "count"]]],
    ["Nearly twenty-five thousand people fled.", [["Nearly twenty-five thousand", "count"]]],
    ["It rose by 3.5 per cent.", [["3.5 per cent", "share"]]],
    [
      "One-fifth of them and half of us left.",
      [
        ["One-fifth", "share"],
        ["half", "share"],
      ],
    ],
    [
      "It cost 32 million dollars or €30 million.",
      [
        ["32 million dollars", "money"],
        ["€30 million", "money"],
      ],
    ],
    ["It took at least 10 years.", [["at least 10 years", "duration"]]],
    ["It is 12 km long.", [["12 km", "measure"]]],
  ])("finds in %j %j", (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  it.each([
    "It was built in 1874.",
    "See Article 5.",
    "On 3 May they met.",
    "The B52 and the 2nd flew.",
  ])("finds none in %j", (text) => {
    expect(found(text)).toEqual([]);
  });
});
