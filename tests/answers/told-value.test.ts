import { describe, expect, it } from "vitest";
import { contradicts, toldValue } from "../../src/answers/told-value.js";
import type { ToldValue } from "../../src/answers/told-value.js";

describe("toldValue()", () => {
  it.each([
    ["47 member states", 47, "member states"],
    ["forty-seven Member States", 47, "member states"],
    ["12", 12, ""],
    ["$5.5 million", 5_500_000, "$"],
    ["10%", 10, "%"],
    ["10 per cent", 10, "per cent"],
    ["15,000 visitors", 15_000, "visitors"],
    ["two hundred and six steps", 206, "steps"],
  ])("reads %j as a number", (words, value, unit) => {
    expect(toldValue(words, "number")).toEqual({ kind: "number", value, unit });
  });

  it.each(["about 40 people", "more than half", "10 to 12 crews", "10–12 crews", "half", "many"])(
    "reads no number that another could contradict from %j",
    (words) => {
      expect(toldValue(words, "number")).toBeUndefined();
    },
  );

  it.each<[string, Omit<Extract<ToldValue, { kind: "date" }>, "kind">]>([
    ["1874", { year: 1874 }],
    ["June 2022", { year: 2022, month: 6 }],
    ["held 3 Sept. 2022", { year: 2022, month: 9, days: [3, 3] }],
    ["decided, marched and opened in 2022", { year: 2022 }],
    ["12th August 2022", { year: 2022, month: 8, days: [12, 12] }],
    ["2–4 September, 2019", { year: 2019, month: 9, days: [2, 4] }],
  ])("reads %j as a date", (words, date) => {
    expect(toldValue(words, "date")).toEqual({ kind: "date", ...date });
  });

  it.each([
    "the 1980s",
    "19th century",
    "1914–1918",
    "1914-18",
    "May",
    "2 May to 4 June 2019",
    "between 1901 and 1904",
    "every year",
  ])("reads no date that another could contradict from %j", (words) => {
    expect(toldValue(words, "date")).toBeUndefined();
  });
});

describe("contradicts()", () => {
  const contradict = (kind: "number" | "date", one: string, other: string): boolean => {
    const [first, second] = [toldValue(one, kind), toldValue(other, kind)];
    if (!first || !second) throw new Error(`${one} or ${other} tells nothing`);
    expect(contradicts(second, first)).toBe(contradicts(first, second));
    return contradicts(first, second);
  };

  it.each([
    ["number", "10 states", "47 states"],
    ["number", "47 states", "48 states"],
    ["number", "10 states", "eleven states"],
    ["number", "15,000 visitors", "16,000 visitors"],
    ["date", "1984", "1986"],
    ["date", "3 May 1984", "1986"],
    ["date", "May 1984", "June 1984"],
    ["date", "2–4 May 1984", "5 May 1984"],
  ] as const)("a %s: %j and %j cannot both be right", (kind, one, other) => {
    expect(contradict(kind, one, other)).toBe(true);
  });

  it.each([
    ["number", "10 states", "ten states"],
    ["number", "10 states", "12 crews"],
    ["number", "41 metres", "135 feet"],
    ["number", "41 metres", "41.2 metres"],
    ["number", "12,000 visitors", "11,987 visitors"],
    ["date", "1984", "3 May 1984"],
    ["date", "May 1984", "3 May 1984"],
    ["date", "2–4 May 1984", "3 May 1984"],
  ] as const)("a %s: %j and %j can", (kind, one, other) => {
    expect(contradict(kind, one, other)).toBe(false);
  });
});
