import fc from "fast-check";
import { expect, it } from "vitest";
import { lastAtOrBefore } from "../../src/index/last-at-or-before.js";

const ascending = fc.array(fc.integer({ min: 0, max: 20 })).map((list) => list.sort((a, b) => a - b));

it("finds what looking from the end finds", () => {
  fc.assert(
    fc.property(ascending, fc.integer({ min: -1, max: 21 }), (starts, value) => {
      expect(lastAtOrBefore(starts, value)).toBe(starts.findLastIndex((start) => start <= value));
    }),
  );
});

it("looks only at the places that it is told", () => {
  fc.assert(
    fc.property(ascending, fc.integer({ min: -1, max: 21 }), fc.nat(20), fc.nat(20), (starts, value, a, b) => {
      const [low, high] = [Math.min(a, b, starts.length), Math.min(Math.max(a, b), starts.length)];
      const expected = low + starts.slice(low, high).findLastIndex((start) => start <= value);
      expect(lastAtOrBefore(starts, value, low, high)).toBe(expected);
    }),
  );
});
