import type { Document } from "../documents/document.js";
import type { Passage } from "../passages/passage.js";
import type { DocumentSource } from "./build-options.js";
import type { DocumentState } from "./difference.js";
import type { IndexedDocument } from "./manifest.js";
import type { PreviousIndex } from "./previous-index.js";

/** All of a document but its text. */
export type IndexedDetails = Omit<Document, "text" | "blocks">;

/** A document and its passages, from its file or from the last generation. */
export interface ObtainedDocument {
  readonly kind: "obtained";
  readonly details: IndexedDetails;
  /** All passages, in order. */
  readonly passages: AsyncIterable<Passage> | Iterable<Passage>;
  /** The label of its first sentence in the last generation; undefined when its file was read. */
  readonly reusedFrom: number | undefined;
  /** What is the matter with it, in words for its owner. */
  readonly warnings: readonly string[];
}

export interface ObtainOptions {
  readonly source: DocumentSource;
  readonly previous: PreviousIndex | undefined;
  readonly signal: AbortSignal;
}

/** Passages of the last generation that are read at a time. */
const blockSize = 256;

/** Takes a document over from the last generation when its bytes are the same, or reads its file. */
export async function obtainDocument(
  file: DocumentState,
  { source, previous, signal }: ObtainOptions,
): Promise<ObtainedDocument | { readonly kind: "skipped"; readonly reason: string }> {
  const indexed = previous?.unchanged(file);
  if (previous && indexed) return takenOver(indexed, previous);
  const outcome = await source.read(file, signal);
  signal.throwIfAborted();
  if (outcome.kind === "skipped") return outcome;
  const passages = await source.split(outcome.document);
  if (passages.length === 0) return { kind: "skipped", reason: "it holds no text" };
  return { kind: "obtained", details: detailsOf(outcome.document), passages, reusedFrom: undefined, warnings: outcome.warnings ?? [] };
}

function takenOver(
  { firstPassage, passageCount, ...details }: IndexedDocument,
  { passages }: PreviousIndex,
): ObtainedDocument {
  return {
    kind: "obtained",
    details,
    passages: passagesOf(),
    reusedFrom: passages.sentenceStarts[firstPassage],
    warnings: [],
  };

  async function* passagesOf(): AsyncGenerator<Passage, void, undefined> {
    const end = firstPassage + passageCount;
    for (let first = firstPassage; first < end; first += blockSize) {
      const length = Math.min(blockSize, end - first);
      yield* await passages.read(Array.from({ length }, (_, i) => first + i));
    }
  }
}

function detailsOf(document: Document): IndexedDetails {
  const details: IndexedDetails & { text?: string; blocks?: Document["blocks"] } = { ...document };
  delete details.text;
  delete details.blocks;
  return details;
}
