import type { FileHandle } from "node:fs/promises";

/** Fills a buffer from a position of a file. @throws {Error} when the file ends before. */
export async function readExactly(file: FileHandle, into: Buffer, position: number): Promise<void> {
  for (let done = 0; done < into.length;) {
    const { bytesRead } = await file.read(into, done, into.length - done, position + done);
    if (bytesRead === 0) throw new Error("Cannot read a file of the index: it is cut off");
    done += bytesRead;
  }
}
