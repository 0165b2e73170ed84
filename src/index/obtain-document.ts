import type { Document } from "../documents/document.js";
import type { Passage } from "../passages/passage.js";
import type { DocumentSource } from "./build-options.js";
import type { DocumentState } from "./difference.js";
import { encodeFacts } from "./fact-lines.js";
import type { IndexedDocument } from "./manifest.js";
import type { PreviousIndex } from "./previous-index.js";

/** All that an index knows of a document, but where its passages are. */
export type IndexedDetails = Omit<IndexedDocument, "firstPassage" | "passageCount">;

/** A document and its passages, from its file or from the last generation. */
export interface ObtainedDocument {
  readonly kind: "obtained";
  readonly details: IndexedDetails;
  /** All passages, in order. */
  readonly passages: AsyncIterable<Passage> | Iterable<Passage>;
  /** Returns what was mined from it, as `encodeFacts` makes it. */
  readonly facts: () => Promise<Uint8Array>;
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

/**
 * Takes a document over from the last generation when its bytes are the same and its facts were mined,
 * or reads its file.
 */
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
  const facts = await mine(source, outcome.document, { passages, signal });
  return {
    kind: "obtained",
    details: { ...detailsOf(outcome.document), ...(facts.isMined ? {} : { isUnmined: true }) },
    passages,
    facts: () => Promise.resolve(facts.lines),
    reusedFrom: undefined,
    warnings: [...(outcome.warnings ?? []), ...facts.warnings],
  };
}

/** Facts are an addition: a document that they cannot be mined from is indexed without them. */
async function mine(
  source: DocumentSource,
  document: Document,
  { passages, signal }: { readonly passages: readonly Passage[]; readonly signal: AbortSignal },
): Promise<MiningOutcome> {
  try {
    const mined = await source.facts(document, passages, signal);
    return { isMined: true, lines: encodeFacts(mined, passages), warnings: [] };
  } catch (error) {
    signal.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    const warning = `it is indexed without facts, as mining them failed (${reason})`;
    const lines = encodeFacts({ facts: [], topics: [] }, passages);
    return { isMined: false, lines, warnings: [warning] };
  }
}

interface MiningOutcome {
  readonly isMined: boolean;
  readonly lines: Uint8Array;
  readonly warnings: readonly string[];
}

function takenOver(indexed: IndexedDocument, { passages, factLines }: PreviousIndex): ObtainedDocument {
  const { firstPassage, passageCount, ...details } = indexed;
  return {
    kind: "obtained",
    details,
    passages: passagesOf(),
    facts: () => factLines(indexed),
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
  const isFirst = document.blocks[0]?.kind === "details";
  const details: IndexedDetails & { text?: string; blocks?: Document["blocks"] } = {
    ...document,
    ...(isFirst && { beginsWithDetails: true }),
  };
  delete details.text;
  delete details.blocks;
  return details;
}
