import { join } from "node:path";
import type { Basis } from "./basis.js";
import { basisDifference } from "./basis.js";
import type { DocumentState } from "./difference.js";
import { findCurrentGeneration } from "./find-current-generation.js";
import type { SoundGeneration } from "./find-current-generation.js";
import { generationFiles } from "./generation-files.js";
import type { IndexedDocument } from "./manifest.js";
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
  /** The document as it was indexed; undefined when it is new or its bytes have changed. */
  unchanged(file: DocumentState): IndexedDocument | undefined;
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
    return { previous: undefined, warnings: found.reason === "missing" ? [] : [found.message] };
  }
  const { manifest, warnings } = found;
  const changed = basisDifference(manifest, wanted);
  if (changed !== undefined) {
    const notice = `The last index is not used, as it was built ${changed}`;
    return { previous: undefined, warnings: [...warnings, notice] };
  }
  const path = join(found.folder, generationFiles.vectors);
  const vectors = openVectorsFile(path, manifest.model.dimensions);
  const passages = await openPassages(found.folder, manifest.documents).catch((error: unknown) => {
    vectors.close();
    throw error;
  });
  const documents = new Map(manifest.documents.map((document) => [document.path, document]));
  const previous: PreviousIndex = {
    generation: found,
    inUse: warnings.length === 0,
    hasGraph: manifest.files.some(({ name }) => name === generationFiles.graph),
    passages,
    vectors,
    unchanged({ path, hash }) {
      const document = documents.get(path);
      return document?.hash === hash ? document : undefined;
    },
    async close() {
      vectors.close();
      await passages.close();
    },
  };
  return { previous, warnings };
}
