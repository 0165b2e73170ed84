import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carryLabels, checkGraphLabels, deleted, missingLabels } from "../../src/index/graph-labels.js";

describe("carryLabels()", () => {
  const kept = [
    { from: 4, to: 0, count: 2 },
    { from: 0, to: 5, count: 3 },
  ];

  it("gives every element the label that its vector has now", () => {
    const labels = Uint32Array.of(5, 4, 3, 2, 1, 0, deleted);
    expect([...(carryLabels(labels, kept, 8) ?? [])]).toEqual([1, 0, deleted, 7, 6, 5, deleted]);
  });

  it.each([
    ["few", 8, true],
    ["many", 7, false],
  ])("goes on where %s elements are deleted: 2, of %d vectors", (_, size, goesOn) => {
    const labels = Uint32Array.of(5, 4, 3, 2, 1, 0, deleted);
    expect(carryLabels(labels, kept, size) !== undefined).toBe(goesOn);
  });

  it("agrees with looking every label up", () => {
    const lengths = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.boolean()), { maxLength: 8 });
    fc.assert(
      fc.property(lengths, fc.infiniteStream(fc.nat()), (documents, order) => {
        // Documents of some sentences each, some of which are gone, the others in another order.
        let from = 0;
        const runs = documents.map(([count, stays]) => {
          const run = { from, count, stays };
          from += count;
          return run;
        });
        const sorted = runs.filter(({ stays }) => stays).map((run) => ({ run, key: order.next().value as number }));
        sorted.sort((a, b) => a.key - b.key);
        let to = 0;
        const now = sorted.map(({ run }) => {
          const moved = { from: run.from, to, count: run.count };
          to += run.count;
          return moved;
        });
        const expected = Array.from({ length: from }, (_, label) => {
          const run = now.find((moved) => label >= moved.from && label < moved.from + moved.count);
          return run ? run.to + label - run.from : deleted;
        });
        const carried = carryLabels(Uint32Array.from(expected.keys()), now, 1_000);
        expect([...(carried ?? [])]).toEqual(expected);
      }),
    );
  });
});

describe("missingLabels()", () => {
  it("lists what no element stands for", () => {
    expect([...missingLabels(Uint32Array.of(3, deleted, 0), 5)]).toEqual([1, 2, 4]);
    expect([...missingLabels(new Uint32Array(0), 2)]).toEqual([0, 1]);
  });
});

describe("checkGraphLabels()", () => {
  it.each([
    ["each once", [2, deleted, 0, 1], true],
    ["one missing", [2, 0], false],
    ["one twice", [2, 1, 0, 1], false],
    ["one twice and one missing", [2, 1, 1], false],
    ["one too large", [0, 1, 3], false],
  ])("takes labels with %s for what they are", (_, labels, sound) => {
    const check = (): void => {
      checkGraphLabels(Uint32Array.from(labels), 3);
    };
    if (sound) expect(check).not.toThrow();
    else expect(check).toThrow("its labels must be those of 3 vectors, each once");
  });
});
