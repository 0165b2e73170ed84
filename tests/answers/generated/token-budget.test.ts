import { describe, expect, it } from "vitest";
import { estimateTokens } from "../../../src/answers/generated/estimate-tokens.js";
import { createTokenBudget } from "../../../src/answers/generated/token-budget.js";

describe("createTokenBudget()", () => {
  it("counts each community for itself, down to 0", () => {
    const budget = createTokenBudget({ perDay: 100, now: () => 0 });
    budget.spend("a", 30);
    budget.spend("a", 30);
    expect([budget.remaining("a"), budget.remaining("b")]).toEqual([40, 100]);
    budget.spend("a", 300);
    expect(budget.remaining("a")).toBe(0);
  });

  it("begins anew at midnight, UTC", () => {
    let time = Date.UTC(2024, 4, 1, 23, 59);
    const budget = createTokenBudget({ perDay: 100, now: () => time });
    budget.spend("a", 100);
    expect(budget.remaining("a")).toBe(0);
    time += 60_000;
    expect(budget.remaining("a")).toBe(100);
  });

  it("has no limit unless told", () => {
    const budget = createTokenBudget();
    budget.spend("a", 1e9);
    expect(budget.remaining("a")).toBe(Infinity);
  });
});

describe("estimateTokens()", () => {
  it.each([
    ["", 0],
    ["four char", 3],
    ["塔高四米", 4],
    ["башня", 3],
    ["塔 is 4", 3],
  ])("takes %j for %i", (text, tokens) => {
    expect(estimateTokens(text)).toBe(tokens);
  });
});
