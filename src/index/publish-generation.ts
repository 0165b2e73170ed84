import { rename } from "node:fs/promises";
import { checkGeneration } from "./check-generation.js";
import { writePointer } from "./current-pointer.js";
import { generationFolder, generationsFolder } from "./generation-folders.js";
import type { BuildingGeneration } from "./start-building.js";
import { syncFolder } from "./sync.js";

/** The steps of publishing, in their order. */
export type PublishStep = "checked" | "folderSynced" | "renamed" | "renameSynced" | "pointed";

export interface PublishOptions {
  /** Publishing stops between two steps when it aborts. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each step; tests end the process here. */
  readonly onStep?: ((step: PublishStep) => void) | undefined;
}

/**
 * Checks a finished folder, gives it its name and points CURRENT at it, each on disk before the next
 * begins. Killed at any moment it leaves the old generation in use, or the new one. Only for the one
 * that holds the build lock.
 *
 * @param folder the index folder.
 * @throws {Error} when the building folder is not whole, as after writing to a full disk.
 */
export async function publishGeneration(
  folder: string,
  building: BuildingGeneration,
  { signal, onStep }: PublishOptions = {},
): Promise<void> {
  const checked = await checkGeneration(building.folder, signal);
  if (checked.kind !== "sound") {
    throw new Error(`Cannot publish the index as what was written ${checked.message}: is the disk full?`);
  }
  onStep?.("checked");
  await syncFolder(building.folder);
  onStep?.("folderSynced");
  signal?.throwIfAborted();
  await rename(building.folder, generationFolder(folder, building.number));
  onStep?.("renamed");
  await syncFolder(generationsFolder(folder));
  onStep?.("renameSynced");
  signal?.throwIfAborted();
  await writePointer(folder, building.number);
  onStep?.("pointed");
}
