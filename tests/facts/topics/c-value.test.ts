import { describe, expect, it } from "vitest";
import { cValues } from "../../../src/facts/topics/c-value.js";

const term = (key: string, frequency: number) => ({
  key,
  frequency,
  length: key.split(" ").length,
});

describe("cValues()", () => {
  it("weighs a term by its length and how often it stands", () => {
    expect(cValues([term("soft contact lens", 5)]).get("soft contact lens")).toBe(10);
    expect(cValues([term("lens", 5)]).get("lens")).toBe(5);
  });

  it("takes off the mean frequency of the longer terms that hold it", () => {
    const values = cValues([
      term("contact lens", 10),
      term("soft contact lens", 4),
      term("hard contact lens", 2),
    ]);
    expect(values.get("contact lens")).toBeCloseTo(Math.log2(3) * (10 - 3));
  });

  it("is 0 for what stands almost only in one longer term", () => {
    const values = cValues([term("contact lens", 5), term("soft contact lens", 4)]);
    expect(values.get("contact lens")).toBe(0);
  });

  it("is 0 for a word that mostly opens one longer term, also before a hyphen", () => {
    const values = cValues([
      term("contact", 9),
      term("contact lens", 5),
      term("cyber", 5),
      term("cyber-attack", 3),
      term("lens", 9),
    ]);
    expect([values.get("contact"), values.get("cyber")]).toEqual([0, 0]);
    expect(values.get("lens")).toBeGreaterThan(0);
  });

  it("compares whole words", () => {
    expect(cValues([term("art", 4), term("art of war", 4), term("party line", 9)]).get("art")).toBe(
      0,
    );
    expect(cValues([term("art", 4), term("party line", 9)]).get("art")).toBe(4);
  });
});
