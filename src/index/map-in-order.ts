/**
 * Maps items by up to `limit` calls at a time and yields the results in the order of the items. Ends
 * with the first call that fails, in that order, or when the caller stops; the other calls are told
 * so by the signal that they were given, and waited for.
 */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterable<Item>,
  limit: number,
  map: (item: Item, signal: AbortSignal) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const stop = new AbortController();
  const running: Promise<Result>[] = [];
  try {
    for await (const item of items) {
      const call = map(item, stop.signal);
      // It is awaited in its turn; until then a failure is not unhandled.
      void call.catch(() => undefined);
      running.push(call);
      const [first] = running;
      if (running.length < limit || !first) continue;
      yield await first;
      void running.shift();
    }
    for (const call of running) yield await call;
  } finally {
    stop.abort();
    await Promise.allSettled(running);
  }
}
