import type { Document, DocumentDetails } from "../documents/document.js";
import type { SkippedFile } from "../documents/list-documents.js";
import type { CuratedReading } from "../facts/curated-entry.js";
import type { DocumentFacts } from "../facts/mine-facts.js";
import type { EmbeddingModel } from "../embeddings/embedding-model.js";
import type { Passage } from "../passages/passage.js";
import type { Settings } from "./basis.js";
import type { BuildProgress, BuildStep } from "./build-report.js";
import type { GraphBuilder } from "./create-graph-builder.js";
import type { DocumentState } from "./difference.js";
import type { PassageTerms } from "./term-postings.js";

/** The documents that are there now. */
export interface Listing {
  /** In the order that they are to have in the index. */
  readonly documents: readonly DocumentState[];
  /** Files that will not be read. */
  readonly skipped: readonly SkippedFile[];
}

/** A file that was read, or why not. */
export type ReadOutcome =
  | {
      readonly kind: "read";
      readonly document: Document;
      /** What is the matter with it, in words that follow the path and a colon. */
      readonly warnings?: readonly string[];
    }
  | { readonly kind: "skipped"; readonly reason: string };

/** Where documents come from, and what becomes of them before they are indexed. */
export interface DocumentSource {
  list(signal: AbortSignal): Promise<Listing>;
  /** Reads one listed file. That it cannot be read is an outcome, not an error. */
  read(file: DocumentState, signal: AbortSignal): Promise<ReadOutcome>;
  /** Returns the document's passages, in order. */
  split(document: Document): readonly Passage[] | Promise<readonly Passage[]>;
  /**
   * Returns the document's facts.
   *
   * @param passages what `split` made of it.
   */
  facts(
    document: Document,
    passages: readonly Passage[],
    signal: AbortSignal,
  ): DocumentFacts | Promise<DocumentFacts>;
  /** Reads the curated facts. That a file of them cannot be read is a fault of theirs, not an error. */
  curated(signal: AbortSignal): Promise<CuratedReading>;
  /** Returns the terms that a passage is found by. */
  terms(passage: Passage, details: DocumentDetails): PassageTerms | Promise<PassageTerms>;
}

export interface BuildOptions {
  /** The index folder; made when it is not there. */
  readonly folder: string;
  readonly source: DocumentSource;
  readonly model: EmbeddingModel;
  readonly graphs: GraphBuilder;
  /** All that decides, besides the model, what `source` makes of a file. */
  readonly settings: Settings;
  readonly footnoteVersion: string;
  /** Reads and embeds every document anew, also when nothing has changed. @default false */
  readonly force?: boolean;
  /** How many generations are kept, the new one counted. @default 3 */
  readonly keep?: number;
  /** @default the machine's clock */
  readonly now?: () => Date;
  /**
   * Called with all sentences of a new generation when documents changed or went, the lock still
   * held: to forget what was kept for others.
   */
  readonly keepOnly?: (sentences: AsyncIterable<string>) => Promise<void>;
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Called after each step; tests end the process here. */
  readonly onStep?: (step: BuildStep) => void;
  readonly signal?: AbortSignal;
}
