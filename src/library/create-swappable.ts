/** A value that is exchanged for another one while it is in use. */
export interface Swappable<Value> {
  /** Undefined before the first `swap`. */
  readonly value: Value | undefined;
  /**
   * Does some work with the value, which stays open until the work is done.
   *
   * @throws {Error} when there is no value.
   */
  use<Result>(work: (value: Value) => Promise<Result>): Promise<Result>;
  /** Puts another value in, or none; the last one is closed when nobody uses it any more. */
  swap(next: Value | undefined): void;
  /** Resolves when all values that were swapped out are closed. */
  settled(): Promise<void>;
}

/** @param close must not fail. */
export function createSwappable<Value>(close: (value: Value) => Promise<void>): Swappable<Value> {
  const closing = new Set<Promise<void>>();
  let held: Held<Value> | undefined;
  return {
    get value() {
      return held?.value;
    },
    async use(work) {
      if (!held) throw new Error("There is nothing to use");
      const user = held;
      user.uses += 1;
      try {
        return await work(user.value);
      } finally {
        user.uses -= 1;
        if (user.uses === 0) user.onUnused?.();
      }
    },
    swap(next) {
      const last = held;
      held = next && { value: next, uses: 0, onUnused: undefined };
      if (!last) return;
      const closed = unused(last)
        .then(() => close(last.value))
        .finally(() => closing.delete(closed));
      closing.add(closed);
    },
    async settled() {
      await Promise.all(closing);
    },
  };
}

interface Held<Value> {
  readonly value: Value;
  uses: number;
  onUnused: (() => void) | undefined;
}

function unused<Value>(held: Held<Value>): Promise<void> {
  if (held.uses === 0) return Promise.resolve();
  return new Promise((resolve) => (held.onUnused = resolve));
}
