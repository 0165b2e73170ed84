import { once } from "node:events";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapInOrder } from "../../src/index/map-in-order.js";

async function* from<Item>(items: readonly Item[]): AsyncGenerator<Item, void, undefined> {
  for (const item of items) yield await Promise.resolve(item);
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe("mapInOrder()", () => {
  it("keeps the order and the limit, whichever call ends first", async () => {
    const limits = fc.integer({ min: 1, max: 5 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.nat({ max: 12 }), limits, async (scheduler, count, limit) => {
        const items = Array.from({ length: count }, (_, i) => i);
        let running = 0;
        let most = 0;
        const square = async (item: number): Promise<number> => {
          most = Math.max(most, ++running);
          await scheduler.schedule(Promise.resolve());
          running--;
          return item ** 2;
        };
        const collected = collect(mapInOrder(from(items), limit, square));
        await scheduler.waitFor(collected);
        expect(await collected).toEqual(items.map((item) => item ** 2));
        expect(most).toBe(Math.min(limit, count));
      }),
    );
  });

  it("tells the other calls when one has failed, and waits for them", async () => {
    const ended: number[] = [];
    const map = async (item: number, signal: AbortSignal): Promise<number> => {
      if (item === 0) throw new Error("failed");
      if (!signal.aborted) await once(signal, "abort");
      ended.push(item);
      return item;
    };
    await expect(collect(mapInOrder(from([0, 1, 2]), 3, map))).rejects.toThrow("failed");
    expect(ended).toEqual([1, 2]);
  });

  it("ends with the first failure and leaves none unhandled", async () => {
    const seen: number[] = [];
    const fail = (item: number): Promise<number> =>
      item >= 2 ? Promise.reject(new Error(`failed at ${item}`)) : Promise.resolve(item);
    const run = async (): Promise<void> => {
      for await (const item of mapInOrder(from([0, 1, 2, 3, 4]), 3, fail)) seen.push(item);
    };
    await expect(run()).rejects.toThrow("failed at 2");
    expect(seen).toEqual([0, 1]);
  });
});
