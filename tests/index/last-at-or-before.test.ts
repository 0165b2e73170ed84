import fc from "fast-check";
import { expect, it } from "vitest";
import { lastAtOrBefore } from "../../src/index/last-at-or-before.js";

it("finds what looking from the end finds", () => {
  const ascending = fc.array(fc.integer({ min: 0, max: 20 })).map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(ascending, fc.integer({ min: -1, max: 21 }), (starts, value) => {
      expect(lastAtOrBefore(starts, value)).toBe(starts.findLastIndex((start) => start <= value));
    }),
  );
});
