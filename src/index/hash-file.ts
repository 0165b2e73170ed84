import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/**
 * Returns how long a file is and its sha256, reading it in pieces of 256 KiB so that hashing a large
 * file does not hold the event loop.
 *
 * @throws the signal's reason when it aborts, or what the file system says.
 */
export async function hashFile(
  path: string,
  signal?: AbortSignal,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    signal?.throwIfAborted();
    const buffer = piece as Buffer;
    hash.update(buffer);
    bytes += buffer.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}
