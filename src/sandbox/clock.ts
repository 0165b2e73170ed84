/** The time of the sandbox, in milliseconds since 1970. It can be ahead of the machine's. */
export interface Clock {
  now(): number;
  /** The time as Discord writes it, for example "2024-01-01T00:00:00.000000+00:00". */
  timestamp(): string;
  /** Moves the sandbox's time forward at once, so that nothing has to wait 15 minutes. */
  advance(ms: number): void;
}

/** A clock that follows `now` and runs ahead of it by what it was advanced. */
export function createClock(now: () => number): Clock {
  let ahead = 0;
  return {
    now: () => now() + ahead,
    timestamp: () => new Date(now() + ahead).toISOString().replace("Z", "000+00:00"),
    advance(ms) {
      if (!(ms >= 0)) throw new RangeError(`Cannot advance the clock by ${ms} ms: it only runs on`);
      ahead += ms;
    },
  };
}
