import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lengthBatches } from "../../src/embeddings/length-batches.js";

const texts = (...lengths: number[]) => lengths.map((length) => "a".repeat(length));

describe("lengthBatches()", () => {
  it.each([
    ["no texts", [], []],
    ["one text", [5], [[0]]],
    [
      "the longest first, equal ones in order",
      [1, 3, 2, 3],
      [
        [1, 3],
        [2, 0],
      ],
    ],
    ["a text over the limit alone", [50, 1, 1], [[0], [1, 2]]],
    ["padding counted", [6, 1, 1], [[0], [1, 2]]],
    ["empty texts", [0, 0, 0], [[0, 1], [2]]],
  ])("cuts %s", (_, lengths, expected) => {
    expect(lengthBatches(texts(...lengths), { maxTexts: 2, maxCharacters: 10 })).toEqual(expected);
  });

  it("puts every text in one batch, within the limits, and lengths never rise", () => {
    const limits = fc.record({
      maxTexts: fc.integer({ min: 1, max: 9 }),
      maxCharacters: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 50 })), limits, (lengths, options) => {
        const batches = lengthBatches(texts(...lengths), options);
        const order = batches.flat();
        expect(order.toSorted((a, b) => a - b)).toEqual([...lengths.keys()]);
        const inOrder = order.map((position) => lengths[position] ?? NaN);
        expect(inOrder).toEqual(lengths.toSorted((a, b) => b - a));
        for (const batch of batches) {
          const longest = Math.max(...batch.map((position) => lengths[position] ?? NaN));
          expect(batch.length).toBeLessThanOrEqual(options.maxTexts);
          if (batch.length > 1) {
            expect(longest * batch.length).toBeLessThanOrEqual(options.maxCharacters);
          }
        }
      }),
    );
  });
});
