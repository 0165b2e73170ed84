import { untilAborted } from "../providers/until-aborted.js";

/**
 * Passes chunks on until the signal is aborted, and then throws its reason at once, whatever the
 * source does. A source that is left early is told, but not waited for.
 */
export async function* chunksUntilAborted<T>(
  source: AsyncIterable<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T> {
  signal?.throwIfAborted();
  const chunks = source[Symbol.asyncIterator]();
  let done = false;
  try {
    for (;;) {
      const next = await untilAborted(chunks.next(), signal);
      done = next.done === true;
      if (next.done) return;
      yield next.value;
    }
  } finally {
    if (!done) void Promise.resolve(chunks.return?.()).catch(() => undefined);
  }
}
