import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../../src/documents/document.js";
import { loadLanguageDetector } from "../../src/documents/language.js";
import { readDocument } from "../../src/documents/read-document.js";
import type { Passage } from "../../src/passages/passage.js";
import { passageId } from "../../src/passages/passage-id.js";
import { defaultSplitSettings, splitDocument } from "../../src/passages/split-document.js";

export interface SplitText {
  readonly document: Document;
  readonly passages: readonly Passage[];
}

/** Reads and splits the documents of a folder as the index does, in the order of their names. */
export async function readFolder(folder: string, extension: string): Promise<readonly SplitText[]> {
  const detectLanguage = await loadLanguageDetector();
  const names = readdirSync(folder).filter((name) => name.endsWith(extension));
  return Promise.all(
    names.sort().map(async (path) => {
      const bytes = readFileSync(join(folder, path));
      const hash = createHash("sha256").update(bytes).digest("hex");
      const read = await readDocument({ path, hash, bytes }, { detectLanguage });
      if (read.kind === "skipped") throw new Error(`${path} cannot be read: ${read.reason}`);
      const options = { ...defaultSplitSettings, identify: passageId };
      return { document: read.document, passages: splitDocument(read.document, options) };
    }),
  );
}
