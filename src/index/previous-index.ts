import { join } from "node:path";
import type { Basis } from "./basis.js";
import { basisDifference } from "./basis.js";
import type { DocumentState } from "./difference.js";
import { findCurrentGeneration } from "./find-current-generation.js";
import type { SoundGeneration, UnusableIndex } from "./find-current-generation.js";
import { generationFiles } from "./generation-files.js";
import type { IndexedDocument } from "./manifest.js";
import { openFactsFile } from "./open-facts-file.js";
import { openPassages } from "./open-passages.js";
import type { Passages } from "./open-passages.js";
import { openVectorsFile } from "./vectors-file.js";
import type { VectorsFile } from "./vectors-file.js";

/** The last index, as far as a new one can be made from it. */
export interface PreviousIndex {
  readonly generation: SoundGeneration;
  /** Whether it is the one that CURRENT names, and not one in place of a damaged one. */
  readonly inUse: boolean;
  readonly hasGraph: boolean;
  readonly passages: Passages;
  readonly vectors: VectorsFile;
  /**
   * The document as it was indexed; undefined when it is new, its bytes have changed, or its facts
   * could not be mined.
   */
  unchanged(file: DocumentState): IndexedDocument | undefined;
  /**
   * What was mined from one of its documents, as `encodeFacts` made it.
   *
   * @throws {RangeError} for a document that it lacks.
   */
  readonly factLines: (document: IndexedDocument) => Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface PreviousIndexOutcome {
  /** Undefined when everything has to be indexed anew. */
  readonly previous: PreviousIndex | undefined;
  /** Sentences for the owner: why. */
  readonly warnings: readonly string[];
}

/** Opens the index in use when it is whole and rests on what is wanted now. */
export async function openPreviousIndex(
  folder: string,
  wanted: Basis,
  signal: AbortSignal,
): Promise<PreviousIndexOutcome> {
  const found = await findCurrentGeneration(folder, { signal });
  if (found.kind === "unusable") {
    return { previous: undefined, warnings: found.reason === "missing" ? [] : [reasonOf(found)] };
  }
  const { manifest, warnings } = found;
  const changed = basisDifference(manifest, wanted);
  if (changed !== undefined) {
    const notice = `The last index is not used, as it was built ${changed}`;
    return { previous: undefined, warnings: [...warnings, notice] };
  }
  return { previous: await openPrevious(found, warnings.length === 0), warnings };
}

async function openPrevious(generation: SoundGeneration, inUse: boolean): Promise<PreviousIndex> {
  const { folder, manifest } = generation;
  const vectors = openVectorsFile(join(folder, generationFiles.vectors), manifest.model.dimensions);
  const passages = await openPassages(folder, manifest.documents).catch((error: unknown) => {
    vectors.close();
    throw error;
  });
  const facts = await openFactsFile(folder).catch(async (error: unknown) => {
    vectors.close();
    await passages.close();
    throw error;
  });
  const documents = new Map(manifest.documents.map((document) => [document.path, document]));
  const places = new Map(manifest.documents.map(({ path }, place) => [path, place]));
  return {
    generation,
    inUse,
    hasGraph: manifest.files.some(({ name }) => name === generationFiles.graph),
    passages,
    vectors,
    unchanged({ path, hash }) {
      const document = documents.get(path);
      return document?.hash === hash && !document.isUnmined ? document : undefined;
    },
    factLines: ({ path }) => facts.lines(places.get(path) ?? NaN),
    async close() {
      vectors.close();
      await passages.close();
      await facts.close();
    },
  };
}

/** An index that an older version wrote is no fault, so it is said what becomes of it. */
function reasonOf({ reason, message }: UnusableIndex): string {
  return reason === "outdated" ? `${message}: everything is indexed anew` : message;
}
