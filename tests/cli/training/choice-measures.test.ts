import { describe, expect, it } from "vitest";
import { choiceMeasures, choose } from "../../../src/cli/training/choice-measures.js";
import type { Row } from "../../../src/cli/training/collect-cases.js";

const row = (verdict: Row["verdict"], ...features: number[]): Row => ({ verdict, features });
const about = (...rows: Row[]) => ({ group: "", rows });

describe("choose()", () => {
  it("takes the best weighted sum, and the first of equally good ones", () => {
    const rows = [row("wrong", 1, 0), row("right", 0, 1), row("wrong", 0, 1)];
    expect(choose(about(...rows), [1, 2])).toEqual({ fit: 2, hasRight: true, isRight: true });
    expect(choose(about(...rows), [3, 2])).toEqual({ fit: 3, hasRight: true, isRight: false });
  });

  it("counts what is near as right", () => {
    const chosen = choose(about(row("near", 1), row("wrong", 0)), [1]);
    expect(chosen).toEqual({ fit: 1, hasRight: true, isRight: true });
  });

  it("fits worse than anything where there is nothing to choose", () => {
    expect(choose(about(), [1])).toEqual({ fit: -Infinity, hasRight: false, isRight: false });
  });
});

describe("choiceMeasures()", () => {
  const chosen = (fit: number, hasRight: boolean, isRight = false) => ({ fit, hasRight, isRight });

  it("measures the choice where one is right, and the fit against where none is", () => {
    const all = [
      chosen(3, true, true),
      chosen(1, true),
      chosen(2, false),
      chosen(-Infinity, false),
      chosen(-Infinity, false),
    ];
    // Of six pairs only 1 against 2 is in the wrong order.
    expect(choiceMeasures(all)).toEqual({
      bestRight: 0.5,
      auc: expect.closeTo(5 / 6, 12) as number,
    });
  });

  it.each([
    ["none is right", [chosen(1, false)], undefined],
    ["one is right everywhere", [chosen(1, true, true)], 1],
    ["there is none", [], undefined],
  ])("has no curve where %s", (_, all, bestRight) => {
    expect(choiceMeasures(all)).toEqual({ bestRight, auc: undefined });
  });
});
