/** Resolves at once, or after other work has had its turn when the caller has run for long enough. */
export type Breather = () => Promise<void>;

/**
 * Returns a function to await between pieces of long work, so that the event loop is never held for
 * much longer than `everyMs` milliseconds (default 10) and one piece.
 */
export function createBreather(everyMs = 10): Breather {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < everyMs) return;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
}
