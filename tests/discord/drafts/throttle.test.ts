import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createThrottle } from "../../../src/discord/drafts/throttle.js";
import type { Throttle } from "../../../src/discord/drafts/throttle.js";
import { createClock } from "./clock.js";

interface State {
  readonly number: number;
}

interface Shown {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

const everyMs = 1_200;

/** A throttle by a clock of its own; a showing takes `takesMs`. */
function throttled(takesMs = 0) {
  const clock = createClock();
  const shown: Shown[] = [];
  const throttle: Throttle<State> = createThrottle({
    everyMs,
    pause: clock.pause,
    async show({ number }) {
      const from = clock.now();
      await clock.pause(takesMs);
      shown.push({ number, from, to: clock.now() });
    },
  });
  return { clock, shown, throttle };
}

describe("a throttle", () => {
  it("shows the first state at once", async () => {
    const { clock, shown, throttle } = throttled();
    throttle.push({ number: 1 });
    await clock.advance(0);
    expect(shown).toEqual([{ number: 1, from: 0, to: 0 }]);
  });

  it("lets the newest state win", async () => {
    const { clock, shown, throttle } = throttled();
    for (const number of [1, 2, 3, 4]) throttle.push({ number });
    await clock.advance(5_000);
    expect(shown.map(({ number }) => number)).toEqual([1, 4]);
    throttle.push({ number: 5 });
    await clock.advance(0);
    throttle.push({ number: 6 });
    throttle.push({ number: 7 });
    await clock.advance(1_199);
    expect(shown.map(({ number }) => number)).toEqual([1, 4, 5]);
    await clock.advance(1);
    expect(shown.map(({ number }) => number)).toEqual([1, 4, 5, 7]);
  });

  it("shows nothing after its end, and ends when another may show something", async () => {
    const { clock, shown, throttle } = throttled(500);
    throttle.push({ number: 1 });
    await clock.advance(100);
    throttle.push({ number: 2 });
    let endedAt = NaN;
    void throttle.end().then(() => (endedAt = clock.now()));
    throttle.push({ number: 3 });
    await clock.advance(10_000);
    expect(shown).toEqual([{ number: 1, from: 0, to: 500 }]);
    expect(endedAt).toBe(500 + everyMs);
  });

  it("ends at once when nothing was shown", async () => {
    await expect(throttled().throttle.end()).resolves.toBeUndefined();
  });

  it("keeps its distance and shows the last state, whatever comes when", async () => {
    const pushes = fc.array(fc.nat({ max: 3_000 }), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(pushes, fc.nat({ max: 2_000 }), async (gaps, takesMs) => {
        const { clock, shown, throttle } = throttled(takesMs);
        for (const [number, gap] of gaps.entries()) {
          await clock.advance(gap);
          throttle.push({ number });
        }
        await clock.advance(10_000);
        expect(shown.at(-1)?.number).toBe(gaps.length - 1);
        const numbers = shown.map(({ number }) => number);
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        for (const [i, { from }] of shown.slice(1).entries()) {
          expect(from - (shown[i]?.to ?? 0)).toBeGreaterThanOrEqual(everyMs);
        }
      }),
    );
  });
});
