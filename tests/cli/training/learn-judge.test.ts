import { describe, expect, it } from "vitest";
import type { Case, Row } from "../../../src/cli/training/collect-cases.js";
import { learnJudge, validateJudge } from "../../../src/cli/training/learn-judge.js";

const row = (verdict: Row["verdict"], ...features: number[]): Row => ({ verdict, features });
const about = (group: string, ...rows: Row[]): Case => ({ group, rows });
const repeat = (count: number, one: Case): Case[] => Array.from({ length: count }, () => one);
const set = (name: string, cases: readonly Case[]) => ({ name, cases });

describe("learnJudge()", () => {
  it("gives what decides a positive weight and a constant none", () => {
    const cases = [
      about("mill", row("wrong", 0.1, 1), row("right", 0.9, 1)),
      about("boat", row("right", 0.7, 1), row("wrong", 0.2, 1)),
    ];
    const { weights } = learnJudge([set("one", cases)]);
    expect(weights).toEqual([expect.any(Number), expect.closeTo(0, 9)]);
    expect(weights[0]).toBeGreaterThan(1);
  });

  it("learns no choice from what is near", () => {
    const cases = [about("mill", row("right", 1, 0), row("wrong", 0, 0), row("near", 0, 1))];
    const nearOnly = about("boat", row("near", 0, 1), row("wrong", 1, 0));
    const { weights } = learnJudge([set("one", [...cases, nearOnly])]);
    expect(weights[0]).toBeGreaterThan(1);
    expect(weights[1]).toBe(0);
  });

  it("counts a set by the root of its size", () => {
    const long = set("long", repeat(4, about("mill", row("right", 1), row("wrong", 0))));
    const short = set("short", [about("boat", row("wrong", 1), row("right", 0))]);
    // Two to one, and not four to one.
    const [weight] = learnJudge([long, short]).weights;
    expect(weight).toBeCloseTo(Math.log(2), 2);
  });

  it("finds how often the best candidate is right", () => {
    const cases = [
      ...repeat(3, about("mill", row("right", 1), row("wrong", 0))),
      about("mill", row("wrong", 1), row("wrong", 0)),
      about("mill"),
    ];
    const { weights, calibration } = learnJudge([set("one", cases)]);
    const [fit = NaN] = weights;
    const probability = 1 / (1 + Math.exp(-calibration.slope * fit - calibration.intercept));
    expect(probability).toBeCloseTo(0.75, 4);
  });

  it("finds the curve through two rates, wherever the fits are", () => {
    const probabilitiesAt = (places: readonly [number, number]): number[] => {
      const [low, high] = places;
      const cases = [
        ...repeat(3, about("mill", row("right", low), row("wrong", low - 2))),
        about("mill", row("wrong", low)),
        ...repeat(9, about("mill", row("near", high))),
        about("mill", row("wrong", high)),
      ];
      const { weights, calibration } = learnJudge([set("one", cases)]);
      const fits = places.map((place) => place * (weights[0] ?? NaN));
      return fits.map(
        (fit) => 1 / (1 + Math.exp(-calibration.slope * fit - calibration.intercept)),
      );
    };
    const rates = [0.75, 0.9].map((rate): unknown => expect.closeTo(rate, 3));
    expect(probabilitiesAt([2, 6])).toEqual(rates);
    expect(probabilitiesAt([22, 26])).toEqual(rates);
  });

  it("takes an answer from elsewhere for right when it is the best", () => {
    const cases = [about("mill", row("near", 1)), about("mill", row("wrong", 1))];
    // Nothing to choose from, so every fit is 0: the constant says one of two.
    const { calibration } = learnJudge([set("one", cases)]);
    expect(calibration.intercept).toBeCloseTo(0, 9);
  });
});

const groups = ["bell", "boat", "dock", "lamp", "mill", "oar", "well"];

describe("validateJudge()", () => {
  it("never looks at a group that it learned from", () => {
    // What is right in a group is told by a feature of its own; learned elsewhere it tells nothing.
    const cases = groups.map((group, own) => {
      const features = groups.map((_, i) => (i === own ? 1 : 0));
      const nothing = groups.map(() => 0);
      return about(group, row("wrong", ...nothing), row("right", ...features));
    });
    const sets = [set("one", cases), set("two", cases)];
    expect(validateJudge(sets)).toMatchObject([
      { name: "one", bestRight: 0 },
      { name: "two", bestRight: 0 },
    ]);
    // What is learned of one group serves another one where they have it in common.
    const alike = groups.map((group) => about(group, row("wrong", 0), row("right", 1)));
    expect(validateJudge([set("one", alike)])).toMatchObject([{ bestRight: 1 }]);
  });

  it("measures the best candidate of each question", () => {
    // Nothing to choose from: the fit is 0 everywhere and the probability the rate, 3 of 4.
    const cases = groups.flatMap((group) => [
      ...repeat(3, about(group, row("right", 1))),
      about(group, row("wrong", 1)),
    ]);
    const brier = 0.75 * 0.25 ** 2 + 0.25 * 0.75 ** 2;
    expect(validateJudge([set("one", cases)])).toEqual([
      { name: "one", bestRight: 1, auc: 0.5, brier: expect.closeTo(brier, 6) as number },
    ]);
  });

  it("tells questions with a right candidate from those without", () => {
    const cases = groups.flatMap((group) => [
      about(group, row("right", 1), row("wrong", 0.5)),
      about(group, row("wrong", 0.5), row("wrong", 0)),
      about(group),
    ]);
    const [{ bestRight, auc, brier } = { bestRight: 0, auc: 0, brier: 1 }] = validateJudge([
      set("one", cases),
    ]);
    expect([bestRight, auc]).toEqual([1, 1]);
    expect(brier).toBeLessThan(0.05);
  });

  it("has no curve where all can be answered", () => {
    const cases = groups.map((group) => about(group, row("right", 1)));
    expect(validateJudge([set("one", cases)])).toMatchObject([{ auc: undefined }]);
  });
});
