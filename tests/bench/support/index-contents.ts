import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { openIndex } from "../../../src/index/open-index.js";
import type { Generation } from "../../../src/index/open-generation.js";

/** The texts of all sentences of the index in use. */
export async function sentencesOfIndex(folder: string): Promise<string[]> {
  const opened = await openIndex(folder);
  if (opened.kind !== "open") throw new Error(opened.message);
  try {
    return await sentencesOf(opened.generation);
  } finally {
    await opened.generation.close();
  }
}

/** The texts of all sentences, in order. */
export async function sentencesOf(generation: Generation): Promise<string[]> {
  const numbers = [...Array(generation.manifest.counts.passages).keys()];
  const passages = await generation.readPassages(numbers);
  return passages.flatMap(({ sentences }) => sentences.map(({ text }) => text));
}

/** The sizes of all files in a folder and its subfolders, by their names. */
export async function bytesInFolder(folder: string): Promise<Map<string, number>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = new Map<string, number>();
  for (const entry of entries.filter((one) => one.isFile())) {
    const { size } = await stat(join(entry.parentPath, entry.name));
    sizes.set(entry.name, (sizes.get(entry.name) ?? 0) + size);
  }
  return sizes;
}

export function sum(values: Iterable<number>): number {
  return [...values].reduce((all, value) => all + value, 0);
}
