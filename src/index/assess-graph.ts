import { dotProduct } from "./dot-product.js";
import type { GraphFiles, GraphQuality } from "./graph-job.js";
import { loadHnswVectorIndex } from "./hnsw-vector-index.js";
import { readUint32File } from "./number-file.js";
import { createTopRanked } from "./top-ranked.js";
import { openVectorsFile } from "./vectors-file.js";
import type { VectorsFile } from "./vectors-file.js";
import type { GraphWork } from "./write-graph.js";

const mostSamples = 200;
/** Fewer are compared with every vector, so that this takes a second or two: see `assessGraph`. */
const leastCompared = 20;
const mostNumbers = 2.5e8;
const nearest = 10;
/** Vectors compared at a time: few enough to stay in the processor's cache. */
const blockSize = 256;
/** Similarities this near are the same: hnswlib adds in another order. */
const rounding = 1e-5;

/**
 * Loads a graph, searches for up to 200 of its own vectors, and compares what it finds for some of
 * these with an exact scan: for 200 of 2,000 vectors, for 20 from 25,000 vectors on (of 512
 * dimensions). Equal vectors, of a sentence that the documents repeat, stand for one another. The
 * scan reads the vectors once, in blocks, and so takes little memory.
 *
 * @throws {Error} when the file does not load, or is not the graph of these vectors.
 */
export async function assessGraph(
  { vectors, graph, labels, dimensions }: GraphFiles,
  { hnswlib, breathe, onProgress }: GraphWork,
): Promise<GraphQuality> {
  const file = openVectorsFile(vectors, dimensions);
  try {
    const options = { hnswlib, vectors: file, labels: await readUint32File(labels) };
    const index = await loadHnswVectorIndex(graph, options);
    const queries = sample(file, mostSamples);
    // By the vectors themselves, not by the graph's word: its labels may be wrong.
    const found = queries.map((query) =>
      index.similarities(
        query,
        index.search(query, nearest).map(({ label }) => label),
      ),
    );
    const least = await exactly(toCompare(queries, file), file, { breathe, onProgress });
    return { ...selfFound(found), ...recall(found, least, Math.min(nearest, file.size)) };
  } finally {
    file.close();
  }
}

/** Vectors from all over the file. */
function sample(file: VectorsFile, most: number): Float32Array[] {
  const count = Math.min(most, file.size);
  return Array.from({ length: count }, (_, i) =>
    file.vectorAt(Math.floor((i * file.size) / count)).slice(),
  );
}

/** Some of the queries, by their place. */
function toCompare(
  queries: readonly Float32Array[],
  { size, dimensions }: VectorsFile,
): Map<number, Float32Array> {
  const count = Math.max(leastCompared, Math.floor(mostNumbers / (size * dimensions)));
  const step = Math.max(1, Math.floor(queries.length / count));
  return new Map([...queries.entries()].filter(([i]) => i % step === 0));
}

function selfFound(found: readonly Float32Array[]): Pick<GraphQuality, "samples" | "selfFound"> {
  const count = found.filter(([first = 0]) => first >= 1 - rounding).length;
  return { samples: found.length, selfFound: count / found.length };
}

/** @param least the similarity of the last of the true nearest, by the query's place. */
function recall(
  found: readonly Float32Array[],
  least: ReadonlyMap<number, number>,
  possible: number,
): Pick<GraphQuality, "compared" | "recall"> {
  let hits = 0;
  for (const [i, threshold] of least) {
    hits += found[i]?.filter((similarity) => similarity >= threshold - rounding).length ?? 0;
  }
  return { compared: least.size, recall: hits / (least.size * possible) };
}

/** The similarity of the last of the true nearest, by the query's place. */
async function exactly(
  queries: ReadonlyMap<number, Float32Array>,
  file: VectorsFile,
  { breathe, onProgress }: Pick<GraphWork, "breathe" | "onProgress">,
): Promise<Map<number, number>> {
  const tops = [...queries].map(([i, query]) => ({ i, query, top: createTopRanked(nearest) }));
  for (let first = 0; first < file.size; first += blockSize) {
    const count = Math.min(blockSize, file.size - first);
    const block = new Float32Array(count * file.dimensions);
    file.read(first, block);
    for (const { query, top } of tops) {
      for (let i = 0; i < count; i++) {
        top.offer(first + i, dotProduct(query, block, i * file.dimensions));
      }
    }
    onProgress(first + count, file.size);
    await breathe();
  }
  return new Map(tops.map(({ i, top }) => [i, top.ranked().at(-1)?.score ?? 1]));
}
