import { createInterface } from "node:readline";

export interface NumberedLine {
  /** Counted from 1; blank lines count. */
  readonly number: number;
  readonly text: string;
}

/**
 * The lines of a stream that are not blank, without a byte order mark.
 *
 * @throws what the stream fails with, and the signal's reason when it aborts.
 */
export async function* numberedLines(
  input: NodeJS.ReadableStream,
  signal?: AbortSignal,
): AsyncGenerator<NumberedLine> {
  const options = { input, crlfDelay: Infinity, ...(signal ? { signal } : {}) };
  let number = 0;
  for await (const line of createInterface(options)) {
    signal?.throwIfAborted();
    number++;
    const text = number === 1 ? line.replace(/^\uFEFF/, "") : line;
    if (text.trim() !== "") yield { number, text };
  }
  signal?.throwIfAborted();
}
