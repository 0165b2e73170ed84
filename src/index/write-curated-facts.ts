import { join } from "node:path";
import { entriesBySource } from "../facts/curated-entry.js";
import type { CuratedEntry } from "../facts/curated-entry.js";
import type { CuratedFact } from "../facts/fact.js";
import { placeCurated, unknownDocument } from "../facts/place-curated.js";
import type { PlacedCurated } from "../facts/place-curated.js";
import { passageId } from "../passages/passage-id.js";
import { createBreather } from "./create-breather.js";
import { createSummedFile } from "./create-summed-file.js";
import { generationFiles } from "./generation-files.js";
import type { FileSum, IndexedDocument } from "./manifest.js";
import { openPassages } from "./open-passages.js";

export interface WrittenCuratedFacts {
  readonly file: FileSum;
  readonly facts: number;
  /** A sentence for each fact whose quote was not found. */
  readonly unplaced: readonly string[];
}

/**
 * Looks for the quotes of curated facts in the passages of a generation, and writes those that were
 * found into its folder.
 *
 * @param documents in the order of their passages.
 */
export async function writeCuratedFacts(
  folder: string,
  documents: readonly IndexedDocument[],
  entries: readonly CuratedEntry[],
): Promise<WrittenCuratedFacts> {
  const placed = await placeAll(folder, documents, entries);
  const facts = placed.filter((one) => one.kind === "curated");
  const unplaced = placed.filter((one) => one.kind === "fault").map(({ message }) => message);
  const file = await writeJson(join(folder, generationFiles.curatedFacts), facts);
  return { file, facts: facts.length, unplaced };
}

/** In the order of the entries; each document is read once. */
async function placeAll(
  folder: string,
  documents: readonly IndexedDocument[],
  entries: readonly CuratedEntry[],
): Promise<PlacedCurated[]> {
  const placed = new Map<CuratedEntry, PlacedCurated>();
  const indexed = new Map(documents.map((document) => [document.path, document]));
  const options = { identify: passageId, breathe: createBreather() };
  const passages = await openPassages(folder, documents);
  try {
    for (const [source, group] of entriesBySource(entries)) {
      const document = indexed.get(source);
      const all = document
        ? await placeCurated(group, await passages.read(placesOf(document)), options)
        : group.map(unknownDocument);
      for (const [i, entry] of group.entries()) {
        const one = all[i];
        if (one) placed.set(entry, one);
      }
    }
  } finally {
    await passages.close();
  }
  return entries.flatMap((entry) => placed.get(entry) ?? []);
}

function placesOf({ firstPassage, passageCount }: IndexedDocument): number[] {
  return Array.from({ length: passageCount }, (_, i) => firstPassage + i);
}

async function writeJson(path: string, facts: readonly CuratedFact[]): Promise<FileSum> {
  const file = await createSummedFile(path);
  try {
    await file.write(Buffer.from(`${JSON.stringify(facts, null, 2)}\n`));
    return await file.finish();
  } finally {
    await file.abandon();
  }
}
