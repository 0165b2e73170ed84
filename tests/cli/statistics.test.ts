import { describe, expect, it } from "vitest";
import { mean, median, quantile, share } from "../../src/cli/statistics.js";

describe("mean() and share()", () => {
  it("are undefined of nothing", () => {
    expect([mean([1, 2, 6]), mean([])]).toEqual([3, undefined]);
    const odd = (number: number): boolean => number % 2 === 1;
    expect([share([1, 2, 3, 5], odd), share([], odd)]).toEqual([0.75, undefined]);
  });
});

describe("quantile()", () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);

  it.each<[number, number[], number | undefined]>([
    [0.5, [9, 1, 5], 5],
    [0.5, [4, 1], 1],
    [0.99, hundred, 99],
    [1, hundred, 100],
    [0.99, [3, 8], 8],
    [0.5, [], undefined],
  ])("%d of %j", (part, values, expected) => {
    expect(quantile(values, part)).toBe(expected);
  });
});

describe("median()", () => {
  it.each<[number[], number | undefined]>([
    [[9, 1, 5], 5],
    [[9, 1, 5, 2], 3.5],
    [[4], 4],
    [[], undefined],
  ])("of %j", (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});
