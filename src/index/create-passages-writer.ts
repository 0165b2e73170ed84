import { join } from "node:path";
import type { Passage } from "../passages/passage.js";
import { createBreather } from "./create-breather.js";
import { createSummedFile } from "./create-summed-file.js";
import { generationFiles } from "./generation-files.js";
import type { FileSum } from "./manifest.js";
import { encodePassageIds } from "./passage-ids.js";
import { encodePassage } from "./passage-line.js";

/** Writes the passages of a generation, in their order. */
export interface PassagesWriter {
  /** How many passages were added. */
  readonly passages: number;
  /** How many sentences they hold. */
  readonly sentences: number;
  add(passage: Passage): Promise<void>;
  /** Writes the lists that passages are found by, and returns the checksums of all files. */
  finish(): Promise<FileSum[]>;
  /** Closes what is open. May be called at any time. */
  abandon(): Promise<void>;
}

/** Writes into a folder. Keeps some thirty bytes a passage in memory. */
export async function createPassagesWriter(folder: string): Promise<PassagesWriter> {
  const lines = await createSummedFile(join(folder, generationFiles.passages));
  const lineStarts = [0];
  const sentenceStarts = [0];
  const ids: string[] = [];
  const last = (starts: readonly number[]): number => starts.at(-1) ?? 0;

  return {
    get passages() {
      return ids.length;
    },
    get sentences() {
      return last(sentenceStarts);
    },
    async add(passage) {
      const line = Buffer.from(encodePassage(passage));
      await lines.write(line);
      lineStarts.push(last(lineStarts) + line.length);
      sentenceStarts.push(last(sentenceStarts) + passage.sentences.length);
      ids.push(passage.id);
    },
    async finish() {
      return [
        await lines.finish(),
        await writeWhole(generationFiles.passageStarts, Float64Array.from(lineStarts)),
        await writeWhole(generationFiles.sentenceStarts, Uint32Array.from(sentenceStarts)),
        await writeWhole(generationFiles.passageIds, await encodePassageIds(ids, createBreather())),
      ];
    },
    abandon: () => lines.abandon(),
  };

  async function writeWhole(name: string, { buffer }: NodeJS.TypedArray): Promise<FileSum> {
    const file = await createSummedFile(join(folder, name));
    await file.write(new Uint8Array(buffer));
    return file.finish();
  }
}
