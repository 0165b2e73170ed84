import { join } from "node:path";
import { createSummedFile } from "./create-summed-file.js";
import { generationFiles } from "./generation-files.js";
import type { FileSum } from "./manifest.js";

/** Writes what was mined from the documents of a generation, in their order. */
export interface FactsWriter {
  /** How many facts were added. */
  readonly facts: number;
  /** @param lines what `encodeFacts` made of the next document. */
  add(lines: Uint8Array): Promise<void>;
  /** Writes where each document begins, and returns the checksums of both files. */
  finish(): Promise<FileSum[]>;
  /** Closes what is open. May be called at any time. */
  abandon(): Promise<void>;
}

/** Writes into a folder. Keeps eight bytes a document in memory. */
export async function createFactsWriter(folder: string): Promise<FactsWriter> {
  const file = await createSummedFile(join(folder, generationFiles.facts));
  const starts = [0];
  let lineCount = 0;
  return {
    get facts() {
      return lineCount - (starts.length - 1);
    },
    async add(lines) {
      await file.write(lines);
      starts.push((starts.at(-1) ?? 0) + lines.length);
      for (const byte of lines) if (byte === newline) lineCount += 1;
    },
    async finish() {
      const startsFile = await createSummedFile(join(folder, generationFiles.factStarts));
      try {
        await startsFile.write(new Uint8Array(Float64Array.from(starts).buffer));
        return [await file.finish(), await startsFile.finish()];
      } finally {
        await startsFile.abandon();
      }
    },
    abandon: () => file.abandon(),
  };
}

const newline = 0x0a;
