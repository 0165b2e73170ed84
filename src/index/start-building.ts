import { mkdir, readdir, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { generationsFolder, listGenerations } from "./generation-folders.js";
import { syncFolder } from "./sync.js";

/** A folder that a generation is written into. */
export interface BuildingGeneration {
  /** The number that it will have. */
  readonly number: number;
  readonly folder: string;
}

/**
 * Removes what killed builders left, and makes a folder for a new generation. Only for the one that
 * holds the build lock.
 */
export async function startBuilding(folder: string): Promise<BuildingGeneration> {
  const generations = generationsFolder(folder);
  await mkdir(generations, { recursive: true });
  await syncFolder(dirname(resolve(folder)));
  await syncFolder(folder);
  await remove(generations, /^\.(?:building|removing)-/);
  // What write-file-atomic leaves when it is killed.
  await remove(folder, /^(?:CURRENT|building\.json)\.[0-9]+$/);
  const number = ((await listGenerations(folder)).at(-1) ?? 0) + 1;
  const building = join(generations, `.building-${number}-${process.pid}`);
  await mkdir(building);
  return { number, folder: building };
}

async function remove(folder: string, names: RegExp): Promise<void> {
  for (const name of await readdir(folder)) {
    if (names.test(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}
