import { join } from "node:path";
import { createDocumentReader } from "../documents/document-reader.js";
import { listDocuments } from "../documents/list-documents.js";
import type { ListedFile } from "../documents/list-documents.js";
import type { MiningThread } from "../facts/mining-thread.js";
import { readCuratedFacts } from "../facts/read-curated-facts.js";
import { passageId } from "../passages/passage-id.js";
import { passageTerms } from "../passages/passage-terms.js";
import { splitDocument } from "../passages/split-document.js";
import type { SplitSettings } from "../passages/split-document.js";
import type { TermSplitter } from "../passages/terms.js";
import type { DocumentSource } from "./build-options.js";

export interface FolderSourceOptions {
  /** The compiled `parse.process.ts`. */
  readonly parser: URL;
  /** What splits documents of a language, a BCP 47 code. */
  readonly splitterFor: (language: string) => Promise<TermSplitter>;
  readonly split: SplitSettings;
  /** Closed with the source. */
  readonly mining: MiningThread;
}

/** Curated facts lie there: they are no documents. */
const factsFolder = "facts";

/** The documents of a folder. `close` ends the process and the thread that read them. */
export function createFolderSource(
  folder: string,
  { parser, splitterFor, split, mining }: FolderSourceOptions,
): DocumentSource & { close(): Promise<void> } {
  const reader = createDocumentReader({ entry: parser, folder });
  const listed = new Map<string, ListedFile>();
  return {
    async list() {
      const { files, skipped } = await listDocuments(folder, { exclude: [factsFolder] });
      for (const file of files) listed.set(file.path, file);
      return { documents: files, skipped };
    },
    async read({ path }, signal) {
      const file = listed.get(path);
      return file ? reader.read(file, signal) : { kind: "skipped", reason: "it was not listed" };
    },
    split: (document) => splitDocument(document, { ...split, identify: passageId }),
    facts: (document, passages, signal) => mining.mine({ document, passages }, signal),
    curated: () => readCuratedFacts(join(folder, factsFolder), factsFolder),
    terms: async (passage, details) =>
      passageTerms(passage, details, await splitterFor(details.language)),
    async close() {
      reader.close();
      await mining.close();
    },
  };
}
