import { describe, expect, it } from "vitest";
import { learnLogistic } from "../../../src/cli/training/learn-logistic.js";
import type { Example } from "../../../src/cli/training/learn-logistic.js";

const example = (label: 0 | 1, features: readonly number[], weight = 1): Example => ({
  ...{ label, features, weight },
});
const logit = (share: number): number => Math.log(share / (1 - share));
const near = (values: readonly number[], digits: number): unknown[] =>
  values.map((value): unknown => expect.closeTo(value, digits));

/** At 2 three of four, at 6 nine of ten. */
const rates = [
  ...[1, 1, 1, 0].map((label) => example(label ? 1 : 0, [2])),
  ...[1, 1, 1, 1, 1, 1, 1, 1, 1, 0].map((label) => example(label ? 1 : 0, [6])),
];

describe("learnLogistic()", () => {
  it("finds the rate where nothing else is known", () => {
    const examples = [1, 1, 1, 0].map((label) => example(label ? 1 : 0, [0]));
    const weights = learnLogistic(examples, { ridge: 0, intercept: true });
    expect(weights).toEqual(near([0, logit(0.75)], 6));
  });

  it("finds the rates at two places with a slope and a constant", () => {
    const slope = (logit(0.9) - logit(0.75)) / 4;
    const weights = learnLogistic(rates, { ridge: 0, intercept: true });
    expect(weights).toEqual(near([slope, logit(0.75) - 2 * slope], 4));
  });

  it("goes through one half at 0 without a constant", () => {
    const examples = [example(1, [1]), example(1, [1]), example(1, [1]), example(0, [1])];
    expect(learnLogistic(examples, { ridge: 0 })).toEqual(near([logit(0.75)], 6));
  });

  it("counts an example by its weight", () => {
    const examples = [example(1, [1], 6), example(0, [1], 2)];
    expect(learnLogistic(examples, { ridge: 0 })).toEqual(near([logit(0.75)], 6));
  });

  it("draws weights to 0 by the ridge, but not the constant", () => {
    const examples = [...rates, ...rates];
    const free = learnLogistic(examples, { ridge: 0, intercept: true });
    const [drawn = NaN] = learnLogistic(examples, { ridge: 0.5, intercept: true });
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThan((free[0] ?? NaN) / 2);
    const noFeature = [1, 1, 1, 0].map((label) => example(label ? 1 : 0, [0]));
    const [, rate] = learnLogistic(noFeature, { ridge: 0.5, intercept: true });
    expect(rate).toBeCloseTo(logit(0.75), 6);
  });

  it("tells what decides from what is always 0", () => {
    const examples = [example(1, [3, 0]), example(0, [1, 0]), example(1, [2.5, 0])];
    const [decides, never] = learnLogistic(examples, { ridge: 0.01, intercept: true });
    expect(decides).toBeGreaterThan(0.5);
    expect(never).toBe(0);
  });

  it("learns the same from the same, in whatever order", () => {
    const options = { ridge: 0.01, intercept: true };
    const weights = learnLogistic(rates, options);
    expect(learnLogistic(rates, options)).toEqual(weights);
    expect(learnLogistic(rates.toReversed(), options)).toEqual(near(weights, 9));
  });
});
