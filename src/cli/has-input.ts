import type { Readable } from "node:stream";

/** Whoever pipes something in has written by then. */
const waitMs = 500;

/**
 * Whether something is piped into a stream: it is no terminal, and at least one byte comes within
 * `ms`. What comes stays in the stream, to be read.
 */
export function hasInput(
  stream: Readable & { readonly isTTY?: boolean },
  ms: number = waitMs,
): Promise<boolean> {
  if (stream.isTTY) return Promise.resolve(false);
  return new Promise((resolve) => {
    const settle = (): void => {
      clearTimeout(timer);
      stream.off("readable", settle).off("end", settle).off("error", settle);
      resolve(stream.readableLength > 0);
    };
    const timer = setTimeout(settle, ms);
    stream.on("readable", settle).on("end", settle).on("error", settle);
  });
}
