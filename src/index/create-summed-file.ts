import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import type { FileSum } from "./manifest.js";

/** A new file that is written from its beginning to its end. */
export interface SummedFile {
  /** Appends; `bytes` may be changed once the promise is kept. */
  write(bytes: Uint8Array): Promise<void>;
  /** Ends the file, puts it on disk for good, and returns its checksum. */
  finish(): Promise<FileSum>;
  /** Closes the file without finishing it. May be called at any time. */
  abandon(): Promise<void>;
}

/** How much is gathered before it is written. */
const pieceBytes = 512 * 1024;

/**
 * Creates a file whose checksum is made while it is written.
 *
 * @throws what the file system says, also when the file exists already.
 */
export async function createSummedFile(path: string): Promise<SummedFile> {
  const file = await open(path, "wx");
  const hash = createHash("sha256");
  const pending = Buffer.allocUnsafe(pieceBytes);
  let gathered = 0;
  let bytes = 0;
  let closed = false;

  return {
    async write(added) {
      for (let done = 0; done < added.length; ) {
        const piece = added.subarray(done, done + pieceBytes - gathered);
        pending.set(piece, gathered);
        gathered += piece.length;
        done += piece.length;
        if (gathered === pieceBytes) await flush();
      }
    },
    async finish() {
      await flush();
      await file.sync();
      await abandon();
      return { name: basename(path), bytes, sha256: hash.digest("hex") };
    },
    abandon,
  };

  async function flush(): Promise<void> {
    const piece = pending.subarray(0, gathered);
    hash.update(piece);
    await file.writeFile(piece);
    bytes += gathered;
    gathered = 0;
  }

  async function abandon(): Promise<void> {
    if (closed) return;
    closed = true;
    await file.close();
  }
}
