import type { SkippedFile } from "../documents/list-documents.js";
import type { DocumentSource, Listing } from "./build-options.js";
import type { BuildProgress } from "./build-report.js";
import { createTermPostingsCollector } from "./collect-term-postings.js";
import type { TermPostingsCollector } from "./collect-term-postings.js";
import { createBreather } from "./create-breather.js";
import { createFactsWriter } from "./create-facts-writer.js";
import type { FactsWriter } from "./create-facts-writer.js";
import { createPassagesWriter } from "./create-passages-writer.js";
import type { PassagesWriter } from "./create-passages-writer.js";
import type { FileSum, IndexedDocument } from "./manifest.js";
import { obtainDocument } from "./obtain-document.js";
import type { ObtainedDocument } from "./obtain-document.js";
import type { PreviousIndex } from "./previous-index.js";
import type { PassageTerms } from "./term-postings.js";

export interface WritePassagesOptions {
  readonly source: DocumentSource;
  readonly previous: PreviousIndex | undefined;
  readonly onProgress: (progress: BuildProgress) => void;
  readonly signal: AbortSignal;
}

/** Sentences that stand one after another, and where their vectors come from. */
export interface SentenceRun {
  readonly document: IndexedDocument;
  readonly sentences: number;
  /** The label that the first of them had in the last generation; undefined when they are new. */
  readonly reusedFrom: number | undefined;
}

export interface WrittenPassages {
  readonly documents: readonly IndexedDocument[];
  readonly skipped: readonly SkippedFile[];
  /** What is the matter with documents that were read, each with its path. */
  readonly warnings: readonly string[];
  /** One a document, in order. */
  readonly runs: readonly SentenceRun[];
  readonly terms: TermPostingsCollector;
  /** How often each word stands in the passages, as written. */
  readonly words: ReadonlyMap<string, number>;
  readonly passages: number;
  readonly sentences: number;
  readonly facts: number;
  readonly files: readonly FileSum[];
}

/**
 * Reads every listed document, or takes its passages over from the last generation, and writes the
 * passages and facts into a folder one document after another; only the terms stay in memory.
 */
export async function writePassages(
  folder: string,
  { documents: listed, skipped: unlisted }: Listing,
  { source, previous, onProgress, signal }: WritePassagesOptions,
): Promise<WrittenPassages> {
  const { writer, factsWriter } = await createWriters(folder);
  const terms = createTermPostingsCollector();
  const words = new Map<string, number>();
  const breathe = createBreather();
  const documents: IndexedDocument[] = [];
  const runs: SentenceRun[] = [];
  const skipped = [...unlisted];
  const warnings: string[] = [];
  try {
    for (const [done, file] of listed.entries()) {
      signal.throwIfAborted();
      onProgress({ stage: "reading", done, total: listed.length, file: file.path });
      const outcome = await obtainDocument(file, { source, previous, signal });
      if (outcome.kind === "obtained") await add(outcome);
      else skipped.push({ path: file.path, reason: outcome.reason });
    }
    onProgress({ stage: "reading", done: listed.length, total: listed.length });
    const { passages, sentences } = writer;
    const files = [...(await writer.finish()), ...(await factsWriter.finish())];
    return { documents, skipped, warnings, runs, terms, words, passages, sentences, facts: factsWriter.facts, files };
  } finally {
    await writer.abandon();
    await factsWriter.abandon();
  }

  async function add(obtained: ObtainedDocument): Promise<void> {
    const { details, passages, reusedFrom } = obtained;
    const { passages: firstPassage, sentences: firstSentence } = writer;
    for await (const passage of passages) {
      await writer.add(passage);
      count(await source.terms(passage, details), { terms, words });
      await breathe();
    }
    await factsWriter.add(await obtained.facts());
    const document = { ...details, firstPassage, passageCount: writer.passages - firstPassage };
    documents.push(document);
    warnings.push(...obtained.warnings.map((warning) => `${details.path}: ${warning}`));
    runs.push({ document, sentences: writer.sentences - firstSentence, reusedFrom });
  }
}

async function createWriters(
  folder: string,
): Promise<{ readonly writer: PassagesWriter; readonly factsWriter: FactsWriter }> {
  const writer = await createPassagesWriter(folder);
  try {
    return { writer, factsWriter: await createFactsWriter(folder) };
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

function count(
  found: PassageTerms,
  { terms, words }: { readonly terms: TermPostingsCollector; readonly words: Map<string, number> },
): void {
  terms.add(found);
  for (const word of found.words ?? []) words.set(word, (words.get(word) ?? 0) + 1);
}
