import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { generationFolder, listGenerations } from "./generation-folders.js";
import { absent, statusOf } from "./status-of.js";

/** Returns how many bytes the files of all generations have, whole or not; 0 when there is none. */
export async function generationsSize(folder: string): Promise<number> {
  let bytes = 0;
  for (const number of await listGenerations(folder)) {
    const generation = generationFolder(folder, number);
    // One that is being removed loses its files while they are counted.
    const names = (await readdir(generation).catch(absent)) ?? [];
    for (const name of names) bytes += (await statusOf(join(generation, name)))?.size ?? 0;
  }
  return bytes;
}
