import { open } from "node:fs/promises";
import { join } from "node:path";
import { generationFiles } from "./generation-files.js";
import { readFloat64File } from "./number-file.js";
import { readExactly } from "./read-exactly.js";

/** What was mined from the documents of a generation, read from its files when asked for. */
export interface FactsFile {
  /**
   * Returns the lines of a document by its place in the manifest.
   *
   * @throws {RangeError} for a place outside 0..documents-1.
   */
  lines(place: number): Promise<Uint8Array>;
  /** Waits for what is being read; nothing can be read afterwards. */
  close(): Promise<void>;
}

export async function openFactsFile(folder: string): Promise<FactsFile> {
  const starts = await readFloat64File(join(folder, generationFiles.factStarts));
  const file = await open(join(folder, generationFiles.facts));
  return {
    async lines(place) {
      const [start, end] = [starts[place], starts[place + 1]];
      if (start === undefined || end === undefined) {
        throw new RangeError(
          `Cannot read facts as the document's place must be a whole number from 0 to ${starts.length - 2}: it is ${place}`,
        );
      }
      const bytes = Buffer.allocUnsafe(end - start);
      await readExactly(file, bytes, start);
      return bytes;
    },
    close: () => file.close(),
  };
}
