import { createBreather } from "./create-breather.js";
import { decodeAbbreviations } from "./fact-lines.js";
import type { ShortForm } from "./fact-lines.js";
import { openFactsFile } from "./open-facts-file.js";

/**
 * Reads the abbreviations that the documents of a generation explain, with pauses: the same one as
 * often as documents explain it.
 *
 * @param documents how many the generation has.
 */
export async function readAbbreviations(folder: string, documents: number): Promise<ShortForm[]> {
  const breathe = createBreather();
  const file = await openFactsFile(folder);
  const found: ShortForm[] = [];
  try {
    for (let place = 0; place < documents; place++) {
      found.push(...decodeAbbreviations(await file.lines(place)));
      await breathe();
    }
  } finally {
    await file.close();
  }
  return found;
}
