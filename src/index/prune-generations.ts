import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { generationFolder, generationName, generationsFolder, listGenerations } from "./generation-folders.js";

export interface PruneOptions {
  /** The generation in use, which stays. */
  readonly current: number;
  /** How many stay, the one in use counted. */
  readonly keep: number;
  /** Called when one has lost its name, and when it is gone; tests end the process here. */
  readonly onStep?: ((step: "retired" | "pruned") => void) | undefined;
}

/**
 * Removes the oldest generations. Only for the one that holds the build lock.
 *
 * @returns a sentence for each that could not be removed; it will be tried again.
 */
export async function pruneGenerations(
  folder: string,
  { current, keep, onStep }: PruneOptions,
): Promise<string[]> {
  const others = (await listGenerations(folder)).filter((number) => number !== current);
  const warnings: string[] = [];
  for (const number of others.slice(0, Math.max(0, others.length - (keep - 1)))) {
    const name = generationName(number);
    // Renamed first, so that nothing half removed bears a generation's name.
    const retired = join(generationsFolder(folder), `.removing-${name}`);
    try {
      await rename(generationFolder(folder, number), retired);
      onStep?.("retired");
      await rm(retired, { recursive: true });
      onStep?.("pruned");
    } catch (error) {
      warnings.push(`Cannot remove the old index generation ${name}: ${String(error)}`);
    }
  }
  return warnings;
}
