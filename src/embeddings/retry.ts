import { setTimeout as pause } from "node:timers/promises";
import { EmbeddingError } from "./embedding-error.js";

/**
 * Makes a call, and makes it again after each pause while it fails with a retryable
 * `EmbeddingError`. Any other fault, and the last one, is thrown as it is.
 *
 * @throws {DOMException} `AbortError` when the signal is aborted in a pause.
 */
export async function retry<T>(
  call: () => Promise<T>,
  pausesMs: readonly number[],
  signal: AbortSignal,
): Promise<T> {
  for (const pauseMs of pausesMs) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof EmbeddingError && error.retryable)) throw error;
      await pause(pauseMs, undefined, { signal });
    }
  }
  return call();
}
