import { readPointer } from "./current-pointer.js";
import { findCurrentGeneration } from "./find-current-generation.js";
import type { FindOptions, UnusableIndex } from "./find-current-generation.js";
import { openGeneration } from "./open-generation.js";
import type { Generation, OpenGenerationOptions } from "./open-generation.js";

export type OpenedIndex =
  | {
      readonly kind: "open";
      readonly generation: Generation;
      /** Sentences for the owner: what does not work as it should. */
      readonly warnings: readonly string[];
    }
  | UnusableIndex;

export interface OpenIndexOptions extends OpenGenerationOptions, FindOptions {}

const mostAttempts = 5;

/**
 * Opens the generation in use of an index folder. Begins again when another one was published and
 * this one removed while it was being opened.
 */
export async function openIndex(
  folder: string,
  options: OpenIndexOptions = {},
): Promise<OpenedIndex> {
  for (let attempt = 1; ; attempt++) {
    const before = await readPointer(folder);
    try {
      const found = await findCurrentGeneration(folder, options);
      if (found.kind === "found") {
        const generation = await openGeneration(found, options);
        return { kind: "open", generation, warnings: [...found.warnings, ...generation.warnings] };
      }
      if (attempt === mostAttempts || !(await moved(folder, before))) return found;
    } catch (error) {
      if (attempt === mostAttempts || !(await moved(folder, before))) throw error;
    }
  }
}

async function moved(folder: string, before: Awaited<ReturnType<typeof readPointer>>): Promise<boolean> {
  const now = await readPointer(folder);
  return now.kind === "names" && (before.kind !== "names" || before.number !== now.number);
}
