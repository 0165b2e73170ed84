import { join } from "node:path";
import { createBreather } from "./create-breather.js";
import { createExactVectorIndex } from "./exact-vector-index.js";
import { generationFiles } from "./generation-files.js";
import { loadHnswVectorIndex } from "./hnsw-vector-index.js";
import type { HnswlibOutcome } from "./load-hnswlib.js";
import type { Manifest } from "./manifest.js";
import { readUint32File } from "./number-file.js";
import type { VectorIndex } from "./vector-index.js";
import { openVectorsFile } from "./vectors-file.js";
import type { VectorsFile } from "./vectors-file.js";

export interface OpenedVectors {
  readonly vectors: VectorIndex;
  /** A sentence when every vector has to be scanned: why. */
  readonly warnings: readonly string[];
  close(): void;
}

/** Opens the vectors of a generation: by its graph, or without one by an exact scan. */
export async function openVectors(
  folder: string,
  { files, model }: Manifest,
  loadAddon: () => Promise<HnswlibOutcome>,
): Promise<OpenedVectors> {
  const hasGraph = files.some(({ name }) => name === generationFiles.graph);
  const addon = await loadAddon();
  const file = openVectorsFile(join(folder, generationFiles.vectors), model.dimensions);
  const close = (): void => {
    file.close();
  };
  try {
    if (hasGraph && addon.kind === "loaded") {
      const { hnswlib } = addon;
      const graph = join(folder, generationFiles.graph);
      const labels = await readUint32File(join(folder, generationFiles.graphLabels));
      const vectors = await loadHnswVectorIndex(graph, { hnswlib, vectors: file, labels });
      const closeBoth = (): void => {
        vectors.close();
        close();
      };
      return { vectors, warnings: [], close: closeBoth };
    }
    const reason =
      addon.kind === "loaded"
        ? "the index was built without a graph"
        : `hnswlib-node does not load (${addon.reason})`;
    const warnings = [`Every vector is compared with each question, which is slower: ${reason}`];
    return { vectors: createExactVectorIndex(await readAll(file), model.dimensions), warnings, close };
  } catch (error) {
    close();
    throw error;
  }
}

const blockSize = 1_024;

async function readAll(file: VectorsFile): Promise<Float32Array> {
  const breathe = createBreather();
  const all = new Float32Array(file.size * file.dimensions);
  for (let first = 0; first < file.size; first += blockSize) {
    const end = Math.min(first + blockSize, file.size) * file.dimensions;
    file.read(first, all.subarray(first * file.dimensions, end));
    await breathe();
  }
  return all;
}
