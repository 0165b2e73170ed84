import { describe, expect, it } from "vitest";
import { basisDifference } from "../../src/index/basis.js";
import type { Basis } from "../../src/index/basis.js";

const built: Basis = {
  model: { id: "local:use", dimensions: 2, canary: [0.6, 0.8] },
  settings: { joinUpTo: 700, rules: "1" },
};

describe("basisDifference()", () => {
  it.each<[string, Basis, string | undefined]>([
    ["the same", built, undefined],
    [
      "rounded differently",
      { ...built, model: { ...built.model, canary: [0.60002, 0.79999] } },
      undefined,
    ],
    [
      "another model",
      { ...built, model: { ...built.model, id: "openai:small" } },
      "with the embedding model local:use, not openai:small",
    ],
    [
      "other dimensions",
      { ...built, model: { id: "local:use", dimensions: 3, canary: [0.6, 0.8, 0] } },
      "with vectors of 2 dimensions, not 3",
    ],
    [
      "another model under the same name",
      { ...built, model: { ...built.model, canary: [0.8, 0.6] } },
      "with another embedding model that has the same name, local:use",
    ],
    [
      "another setting",
      { ...built, settings: { joinUpTo: 800, rules: "1" } },
      "with the setting joinUpTo at 700, not 800",
    ],
    [
      "a new setting",
      { ...built, settings: { ...built.settings, divideAbove: 1_000 } },
      "with the setting divideAbove at nothing, not 1000",
    ],
    [
      "a number where a text was",
      { ...built, settings: { joinUpTo: 700, rules: 1 } },
      "with the setting rules at \"1\", not 1",
    ],
  ])("tells %s", (_, wanted, expected) => {
    expect(basisDifference(built, wanted)).toBe(expected);
  });
});
