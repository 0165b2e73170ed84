import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Footnote } from "../../compose.js";
import type { Generation } from "../../index/open-generation.js";
import { openIndex } from "../../index/open-index.js";
import { createProgressView } from "../build-progress.js";
import { createCorpusSource, documentsByTitle } from "../corpus-source.js";
import type { BeirSet } from "../read-beir.js";
import { reportText } from "../report-text.js";

export interface EvaluateOptions {
  /** The index folder; the set's index is kept below it, so that a second run embeds nothing. */
  readonly folder: string;
  /** Use only the first questions. @default all */
  readonly limit?: number | undefined;
  readonly signal: AbortSignal;
}

/** The index of a set, and which entry each passage is. */
export interface IndexedCorpus {
  /** To be closed. */
  readonly generation: Generation;
  /** The id of the entry that is a passage, by the passage's number. */
  readonly entryOf: (passage: number) => string;
  /** The number of the passage that an entry is, by its id. */
  readonly passages: ReadonlyMap<string, number>;
}

/**
 * Brings the index of a set up to date and opens it. Each entry is a passage, and those of one title
 * are a document. Progress goes to standard error.
 *
 * @throws {Error} when the set cannot be indexed.
 */
export async function indexCorpus(
  footnote: Footnote,
  corpus: BeirSet["corpus"],
  { folder, signal }: EvaluateOptions,
): Promise<IndexedCorpus> {
  const documents = documentsByTitle(corpus);
  const set = createHash("sha256").update(JSON.stringify(documents)).digest("hex").slice(0, 12);
  const index = join(folder, "evaluation", set);
  const view = createProgressView(process.stderr);
  try {
    const source = createCorpusSource(documents, footnote.splitTerms);
    const run = { signal, onProgress: view.show.bind(view) };
    const report = await footnote.buildFrom(source, index, run);
    view.close();
    if (report.kind === "empty") throw new Error(reportText(report));
    if (report.kind !== "unchanged") process.stderr.write(`${reportText(report)}\n`);
  } finally {
    view.close();
  }
  const opened = await openIndex(index, { signal });
  if (opened.kind === "unusable") throw new Error(opened.message);
  const { generation } = opened;
  const entries = new Map(documents.map((document) => [document.id, document.entries]));
  const entryOf = (passage: number): string => {
    const { path, firstPassage } = generation.documentOf(passage);
    return entries.get(path)?.[passage - firstPassage]?.id ?? path;
  };
  const numbers = Array.from({ length: generation.terms.size }, (_, number) => number);
  const passages = new Map(numbers.map((number) => [entryOf(number), number]));
  return { generation, entryOf, passages };
}
