import { describe, expect, it } from "vitest";
import { learnChoice } from "../../../src/cli/training/learn-choice.js";
import type { Choice } from "../../../src/cli/training/learn-choice.js";

/** A choice among rows, of which those at some places are right. */
function choice(rows: readonly number[][], right: readonly number[], weight = 1): Choice {
  return { rows, isRight: rows.map((_, i) => right.includes(i)), weight };
}

/** How probable each row is; they add up to 1. */
function probabilities(rows: readonly number[][], weights: readonly number[]): number[] {
  const likely = rows.map((row) =>
    Math.exp(row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)),
  );
  const all = likely.reduce((sum, value) => sum + value, 0);
  return likely.map((value) => value / all);
}

const near = (values: readonly number[], digits: number): unknown[] =>
  values.map((value): unknown => expect.closeTo(value, digits));

describe("learnChoice()", () => {
  it("gives what decides a positive weight, and what speaks against a negative one", () => {
    const rows = [
      [0.2, 0.9, 5],
      [0.8, 0.3, 5],
      [0.1, 0.8, 5],
    ];
    const [decides = 0, against = 0] = learnChoice([choice(rows, [1])]);
    expect(decides).toBeGreaterThan(1);
    expect(against).toBeLessThan(-1);
    expect(probabilities(rows, learnChoice([choice(rows, [1])]))[1]).toBeGreaterThan(0.9);
  });

  it("finds the odds: what is right three times of four is as probable", () => {
    const rows = [[1], [0]];
    const choices = [0, 0, 0, 1].map((right) => choice(rows, [right]));
    const weights = learnChoice(choices, { ridge: 0 });
    expect(weights).toEqual(near([Math.log(3)], 6));
    expect(probabilities(rows, weights)).toEqual(near([0.75, 0.25], 6));
  });

  it("counts a choice by its weight", () => {
    const rows = [[1], [0]];
    const choices = [choice(rows, [0], 6), choice(rows, [1], 2)];
    expect(learnChoice(choices, { ridge: 0 })).toEqual(near([Math.log(3)], 6));
  });

  it("asks of several right ones only that they are probable together", () => {
    // The first choice draws up by only 1 / (e^w + 2) of what the other draws down: nothing is low enough.
    const together = [choice([[1], [0], [0]], [0, 1]), choice([[1], [0]], [1])];
    const [weight = NaN] = learnChoice(together, { ridge: 0 });
    expect(weight).toBeLessThan(-1);
    // With the right one alone, e^w / (e^w + 2) against e^w / (e^w + 1): e^w is the root of 2.
    const alone = [choice([[1], [0], [0]], [0]), choice([[1], [0]], [1])];
    expect(learnChoice(alone, { ridge: 0 })).toEqual(near([Math.log(Math.SQRT2)], 6));
  });

  it("gives features of any spread weights for them as they were given", () => {
    const at = (unit: number): number[] =>
      learnChoice(
        [0, 0, 1].map((right) => choice([[unit], [0]], [right])),
        { ridge: 0 },
      );
    expect(at(1)).toEqual(near([Math.log(2)], 6));
    expect(at(1_000)).toEqual(near([Math.log(2) / 1_000], 9));
  });

  it.each([
    ["is the same for all that is to choose from", 3],
    ["is always 0", 0],
  ])("gives 0 to a feature that %s", (_, constant) => {
    const rows = [
      [1, constant],
      [0, constant],
    ];
    const weights = learnChoice([choice(rows, [0]), choice(rows, [0]), choice(rows, [1])]);
    expect(weights).toEqual([expect.closeTo(Math.log(2), 2), expect.closeTo(0, 9)]);
  });

  it("draws weights to 0 by the ridge", () => {
    const choices = [choice([[1], [0]], [0])];
    const weightAt = (ridge: number): number => learnChoice(choices, { ridge })[0] ?? NaN;
    expect(weightAt(1)).toBeGreaterThan(0);
    expect(weightAt(0.1)).toBeGreaterThan(weightAt(1));
    expect(weightAt(0.01)).toBeGreaterThan(weightAt(0.1));
  });

  it("learns the same from the same, in whatever order", () => {
    const choices = Array.from({ length: 12 }, (_, i) =>
      choice(
        [
          [Math.sin(i), Math.cos(3 * i)],
          [Math.sin(2 * i), Math.cos(i)],
          [Math.sin(5 * i), Math.cos(7 * i)],
        ],
        [i % 3],
        1 + (i % 2),
      ),
    );
    const weights = learnChoice(choices);
    expect(learnChoice(choices)).toEqual(weights);
    expect(learnChoice(choices.toReversed())).toEqual(near(weights, 9));
    const turned = choices.map(({ rows, isRight, weight }) => ({
      ...{ rows: rows.toReversed(), isRight: isRight.toReversed(), weight },
    }));
    expect(learnChoice(turned)).toEqual(near(weights, 9));
  });

  it("refuses weights that do not settle", () => {
    expect(() => learnChoice([choice([[NaN], [0]], [0])])).toThrow("the weights do not settle");
  });

  it("learns nothing from nothing", () => {
    expect(learnChoice([])).toEqual([]);
  });
});
