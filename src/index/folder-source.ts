import { createDocumentReader } from "../documents/document-reader.js";
import { listDocuments } from "../documents/list-documents.js";
import type { ListedFile } from "../documents/list-documents.js";
import { passageId } from "../passages/passage-id.js";
import { passageTerms } from "../passages/passage-terms.js";
import { splitDocument } from "../passages/split-document.js";
import type { SplitSettings } from "../passages/split-document.js";
import type { TermSplitter } from "../passages/terms.js";
import type { DocumentSource } from "./build-options.js";

export interface FolderSourceOptions {
  /** The compiled `parse.process.ts`. */
  readonly parser: URL;
  readonly splitTerms: TermSplitter;
  readonly split: SplitSettings;
}

/** Curated facts lie there: they are no documents. */
const notDocuments = ["facts"];

/** The documents of a folder. `close` ends the process that reads them. */
export function createFolderSource(
  folder: string,
  { parser, splitTerms, split }: FolderSourceOptions,
): DocumentSource & { close(): void } {
  const reader = createDocumentReader({ entry: parser, folder });
  const listed = new Map<string, ListedFile>();
  return {
    async list() {
      const { files, skipped } = await listDocuments(folder, { exclude: notDocuments });
      for (const file of files) listed.set(file.path, file);
      return { documents: files, skipped };
    },
    async read({ path }, signal) {
      const file = listed.get(path);
      return file ? reader.read(file, signal) : { kind: "skipped", reason: "it was not listed" };
    },
    split: (document) => splitDocument(document, { ...split, identify: passageId }),
    terms: (passage, details) => passageTerms(passage, details, splitTerms),
    close: () => {
      reader.close();
    },
  };
}
