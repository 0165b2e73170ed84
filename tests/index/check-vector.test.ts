import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkUnitVector, clampLimit, unitQuery } from "../../src/index/check-vector.js";

const given = (value: unknown): ArrayLike<number> => value as ArrayLike<number>;

describe("checkUnitVector()", () => {
  it.each([
    ["a typed array", Float32Array.of(0.6, 0.8)],
    ["an array", [0.6, 0.8]],
    ["rounded to three digits", [0.6, 0.8004]],
  ])("accepts a unit vector in %s", (_, vector) => {
    expect(() => {
      checkUnitVector(vector, 2);
    }).not.toThrow();
  });

  it.each([
    ["too short", [1], "it must have 2 dimensions: it has 1"],
    ["too long", [1, 0, 0], "it must have 2 dimensions: it has 3"],
    ["zero", [0, 0], "its length must be 1: it is 0"],
    ["half as long", [0.3, 0.4], "its length must be 1: it is 0.5"],
    ["NaN", [NaN, 1], "all its numbers must be finite: number 0 is NaN"],
    ["infinite", [0, -Infinity], "all its numbers must be finite: number 1 is -Infinity"],
    ["null", given([1, null]), "all its numbers must be finite: number 1 is null"],
    ["undefined", given([1, undefined]), "all its numbers must be finite: number 1 is undefined"],
    ["a string", given([1, "0"]), "all its numbers must be finite: number 1 is 0"],
    ["a hole", given(Object.assign([1], { length: 2 })), "number 1 is undefined"],
  ])("rejects one that is %s", (_, vector, message) => {
    expect(() => {
      checkUnitVector(vector, 2);
    }).toThrow(RangeError);
    expect(() => {
      checkUnitVector(vector, 2);
    }).toThrow(message);
  });

  // What would end the process or spoil the graph; whatever is let through is safe to hand over.
  it("lets nothing through but finite numbers, whatever it is given", () => {
    const element = fc.oneof(fc.double(), fc.constantFrom(null, undefined, "1", {}, [], true, 1n, 0, 1));
    fc.assert(
      fc.property(fc.array(element, { maxLength: 4 }), (elements) => {
        try {
          checkUnitVector(given(elements), 3);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        expect(elements).toHaveLength(3);
        expect(elements.every((x) => typeof x === "number" && Number.isFinite(x))).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("unitQuery()", () => {
  it("keeps the direction of a very long and a very short query", () => {
    for (const scale of [1e-30, 1, 1e30]) {
      const [x = 0, y = 0] = unitQuery(Float32Array.of(3 * scale, 4 * scale), 2);
      expect([x, y]).toEqual([expect.closeTo(0.6, 5), expect.closeTo(0.8, 5)]);
    }
  });
});

describe("clampLimit()", () => {
  it.each([
    [3, 3],
    [9, 5],
    [Infinity, 5],
    [-Infinity, 0],
    [NaN, 0],
    [2.9, 2],
  ])("makes %d of at most 5 to %d", (limit, expected) => {
    expect(clampLimit(limit, 5)).toBe(expected);
  });
});
