import { join } from "node:path";
import { createBreather } from "./create-breather.js";
import { createSummedFile } from "./create-summed-file.js";
import { generationFiles } from "./generation-files.js";
import type { FileSum } from "./manifest.js";
import { sortStrings } from "./sort-strings.js";
import { encodeTermPostings } from "./term-postings-format.js";
import type { WrittenPassages } from "./write-passages.js";

/** Writes into a folder what passages are found by: the postings of their terms, and their words. */
export async function writeTerms(
  folder: string,
  { terms, words }: Pick<WrittenPassages, "terms" | "words">,
): Promise<FileSum[]> {
  const breathe = createBreather();
  const postings = encodeTermPostings(await terms.finish(breathe));
  const sorted = await sortStrings(words.keys(), breathe);
  const pairs = sorted.map((word) => [word, words.get(word) ?? 0]);
  return [
    await writeWhole(join(folder, generationFiles.terms), postings),
    await writeWhole(join(folder, generationFiles.words), [Buffer.from(JSON.stringify(pairs))]),
  ];
}

async function writeWhole(path: string, pieces: readonly Uint8Array[]): Promise<FileSum> {
  const file = await createSummedFile(path);
  try {
    for (const bytes of pieces) await file.write(bytes);
    return await file.finish();
  } finally {
    await file.abandon();
  }
}
