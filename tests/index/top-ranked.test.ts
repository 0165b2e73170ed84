import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTopRanked } from "../../src/index/top-ranked.js";

describe("createTopRanked()", () => {
  it("keeps what sorting everything would put first", () => {
    const scores = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true })));
    fc.assert(
      fc.property(scores, fc.nat({ max: 12 }), (offered, limit) => {
        const top = createTopRanked(limit);
        for (const [place, score] of offered.entries()) top.offer(place, score);
        const sorted = offered
          .map((score, place) => ({ place, score }))
          .sort((a, b) => (a.score < b.score ? 1 : a.score > b.score ? -1 : a.place - b.place));
        expect(top.ranked()).toEqual(sorted.slice(0, limit));
      }),
      { numRuns: 500 },
    );
  });

  it("does not depend on the order of the offers", () => {
    const offers = fc.uniqueArray(fc.tuple(fc.nat({ max: 50 }), fc.integer({ min: 0, max: 3 })), {
      selector: ([place]) => place,
    });
    fc.assert(
      fc.property(offers, fc.nat({ max: 8 }), (offered, limit) => {
        const [forward, backward] = [createTopRanked(limit), createTopRanked(limit)];
        for (const [place, score] of offered) forward.offer(place, score);
        for (const [place, score] of offered.toReversed()) backward.offer(place, score);
        expect(backward.ranked()).toEqual(forward.ranked());
      }),
    );
  });
});
