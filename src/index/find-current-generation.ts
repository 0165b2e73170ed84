import { checkGeneration } from "./check-generation.js";
import type { Unsound } from "./check-generation.js";
import { readPointer } from "./current-pointer.js";
import type { Pointer } from "./current-pointer.js";
import { generationFolder, generationName, listGenerations } from "./generation-folders.js";
import type { Manifest } from "./manifest.js";

/** A generation whose every file is as it was written. */
export interface SoundGeneration {
  readonly number: number;
  readonly folder: string;
  readonly manifest: Manifest;
}

/** There is no generation that can be used. */
export interface UnusableIndex {
  readonly kind: "unusable";
  readonly reason: Unsound["kind"];
  /** One sentence for the owner. */
  readonly message: string;
}

/** The generation to answer from, or why there is none. */
export type CurrentGeneration =
  | (SoundGeneration & {
      readonly kind: "found";
      /** A sentence when another generation than the one in CURRENT is used: which, and why. */
      readonly warnings: readonly string[];
    })
  | UnusableIndex;

export interface FindOptions {
  readonly signal?: AbortSignal | undefined;
  /** Lets no other generation take the place of the one that CURRENT names. @default false */
  readonly onlyNamed?: boolean | undefined;
}

/**
 * Finds the generation that CURRENT names and checks every file of it. When it is damaged or gone
 * the newest sound one before it takes its place; when CURRENT itself is, the newest of all. One that
 * another version of Footnote wrote is left alone, and nothing takes its place.
 *
 * @param folder the index folder.
 */
export async function findCurrentGeneration(
  folder: string,
  { signal, onlyNamed = false }: FindOptions = {},
): Promise<CurrentGeneration> {
  const pointer = await readPointer(folder);
  const faults = pointer.kind === "unreadable" ? ["CURRENT does not name a generation"] : [];
  if (pointer.kind === "absent") faults.push("CURRENT is not there");
  let first: Unsound | undefined;
  const numbers = onlyNamed ? [] : await listGenerations(folder);
  for (const number of candidates(pointer, numbers)) {
    const path = generationFolder(folder, number);
    const result = await checkGeneration(path, signal);
    if (result.kind === "sound") {
      const { manifest } = result;
      return { kind: "found", number, folder: path, manifest, warnings: warn(number, manifest, faults) };
    }
    faults.push(`generation ${generationName(number)} ${result.message}`);
    first ??= result;
    if (first.kind !== "damaged" && first.kind !== "missing") break;
  }
  if (!first) return { kind: "unusable", reason: "missing", message: `There is no index in ${folder}` };
  return { kind: "unusable", reason: first.kind, message: `Cannot use the index: ${faults.join("; ")}` };
}

/** The generations that may be used, the one that should be first. */
function candidates(pointer: Pointer, numbers: readonly number[]): number[] {
  const newestFirst = numbers.toReversed();
  if (pointer.kind !== "names") return newestFirst;
  if (!numbers.includes(pointer.number)) return [pointer.number, ...newestFirst];
  return newestFirst.filter((number) => number <= pointer.number);
}

function warn(number: number, { created }: Manifest, faults: readonly string[]): string[] {
  if (faults.length === 0) return [];
  const used = `generation ${generationName(number)} of ${created} is used instead`;
  return [`The index is damaged: ${[...faults, used].join("; ")}`];
}
