import { open } from "node:fs/promises";
import { join } from "node:path";
import type { Passage } from "../passages/passage.js";
import { generationFiles } from "./generation-files.js";
import { lastAtOrBefore } from "./last-at-or-before.js";
import type { IndexedDocument } from "./manifest.js";
import { readFloat64File, readUint32File } from "./number-file.js";
import { decodePassage } from "./passage-line.js";
import { readExactly } from "./read-exactly.js";

/** The passages of a generation, read from its files when asked for. */
export interface Passages {
  readonly size: number;
  /** The label of each passage's first sentence, and one more at the end. */
  readonly sentenceStarts: Uint32Array;
  /**
   * Returns passages by their places, in the order asked for.
   *
   * @throws {RangeError} for a place outside 0..size-1.
   */
  read(places: readonly number[]): Promise<Passage[]>;
  /** @throws {RangeError} for a place outside 0..size-1. */
  documentOf(place: number): IndexedDocument;
  /** Waits for what is being read; nothing can be read afterwards. */
  close(): Promise<void>;
}

/** At most so many neighboring passages are read at one go. */
const longestRun = 256;

/**
 * Opens the passages in a folder.
 *
 * @param documents in the order of their passages, as in the manifest.
 * @throws {Error} when the files do not belong together.
 */
export async function openPassages(
  folder: string,
  documents: readonly IndexedDocument[],
): Promise<Passages> {
  const lineStarts = await readFloat64File(join(folder, generationFiles.passageStarts));
  const sentenceStarts = await readUint32File(join(folder, generationFiles.sentenceStarts));
  const firstPassages = documents.map(({ firstPassage }) => firstPassage);
  const size = lineStarts.length - 1;
  if (size < 0 || sentenceStarts.length !== size + 1) {
    throw new Error(`Cannot read the passages in ${folder}: its files do not belong together`);
  }
  const file = await open(join(folder, generationFiles.passages));
  const startOf = (place: number): number => lineStarts[place] ?? 0;
  return {
    size,
    sentenceStarts,
    async read(places) {
      const read = await Promise.all(runs(places).map(readRun));
      return read.flat();
    },
    documentOf,
    close: () => file.close(),
  };

  function documentOf(place: number): IndexedDocument {
    const document = documents[lastAtOrBefore(firstPassages, place)];
    if (!document || !Number.isInteger(place) || place >= size) {
      throw new RangeError(
        `Cannot find passage as its place must be a whole number from 0 to ${size - 1}: it is ${place}`,
      );
    }
    return document;
  }

  /** Reads passages that stand one after another. */
  async function readRun(places: readonly number[]): Promise<Passage[]> {
    const paths = places.map((place) => documentOf(place).path);
    const start = startOf(places[0] ?? 0);
    const bytes = Buffer.allocUnsafe(startOf((places.at(-1) ?? -1) + 1) - start);
    await readExactly(file, bytes, start);
    return places.map((place, i) => {
      const line = bytes.toString("utf8", startOf(place) - start, startOf(place + 1) - start);
      return decodePassage(line, paths[i] ?? "");
    });
  }
}

/** Divides places into runs of neighbors. */
function runs(places: readonly number[]): number[][] {
  const result: number[][] = [];
  for (const place of places) {
    const run = result.at(-1);
    if (run && run.length < longestRun && run.at(-1) === place - 1) run.push(place);
    else result.push([place]);
  }
  return result;
}
