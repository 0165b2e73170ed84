import type { Library } from "../library/library.js";

/**
 * The same library; where there is no index yet, questions and searches wait for it instead of
 * getting `noIndex`.
 *
 * @param indexed Kept when the first index has been built, or cannot be.
 */
export function patientLibrary(library: Library, indexed: Promise<unknown>): Library {
  return {
    ...library,
    async ask(message, options) {
      await ready(options?.signal);
      return library.ask(message, options);
    },
    async search(query, limit, options) {
      await ready(options?.signal);
      return library.search(query, limit, options);
    },
  };

  /** @throws the signal's reason when it aborts. */
  async function ready(signal: AbortSignal | undefined): Promise<void> {
    if (library.status() !== undefined) return;
    signal?.throwIfAborted();
    const ended = new AbortController();
    const aborted = new Promise<void>((resolve) => {
      signal?.addEventListener(
        "abort",
        () => {
          resolve();
        },
        { signal: ended.signal },
      );
    });
    await Promise.race([indexed.catch(() => undefined), aborted]);
    ended.abort();
    signal?.throwIfAborted();
  }
}
