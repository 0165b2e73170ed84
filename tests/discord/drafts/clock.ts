import { setImmediate } from "node:timers/promises";

/** A clock that goes only when it is told to. */
export interface Clock {
  /** Milliseconds since its beginning. */
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
  /** Goes on by so many milliseconds; whoever waits for one of them is woken at its time. */
  advance(ms: number): Promise<void>;
}

export function createClock(): Clock {
  let time = 0;
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  return {
    now: () => time,
    pause: (ms) =>
      new Promise((wake) => {
        sleepers.push({ at: time + ms, wake });
      }),
    async advance(ms) {
      const end = time + ms;
      await setImmediate();
      for (let next = earliest(end); next; next = earliest(end)) {
        time = next.at;
        sleepers.splice(sleepers.indexOf(next), 1);
        next.wake();
        // Whoever is woken may go to sleep again.
        await setImmediate();
      }
      time = end;
    },
  };

  function earliest(end: number): (typeof sleepers)[number] | undefined {
    return [...sleepers].sort((a, b) => a.at - b.at).find(({ at }) => at <= end);
  }
}
