import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FactsParts, IndexedFacts } from "../facts/create-facts.js";
import type { CuratedFact } from "../facts/fact.js";
import { createBreather } from "./create-breather.js";
import { decodeFacts } from "./fact-lines.js";
import { generationFiles } from "./generation-files.js";
import type { IndexedDocument } from "./manifest.js";
import { openFactsFile } from "./open-facts-file.js";

/**
 * Reads all facts of a generation, with pauses.
 *
 * @param documents in the order of their passages, as in the manifest.
 * @param passageId of a passage by its number in the generation.
 * @throws {Error} when the files do not belong together.
 */
export async function readFacts(
  folder: string,
  documents: readonly IndexedDocument[],
  passageId: (passage: number) => string,
): Promise<FactsParts> {
  const breathe = createBreather();
  const curated = await readFile(join(folder, generationFiles.curatedFacts), "utf8");
  const file = await openFactsFile(folder);
  const mined: IndexedFacts[] = [];
  try {
    for (const [place, { path, title, firstPassage }] of documents.entries()) {
      const idOf = (passage: number): string => passageId(firstPassage + passage);
      const lines = await file.lines(place);
      const facts = await decodeFacts(lines, { path, passageId: idOf }, breathe);
      mined.push({ path, title, ...facts });
    }
  } finally {
    await file.close();
  }
  return { curated: JSON.parse(curated) as CuratedFact[], documents: mined };
}
