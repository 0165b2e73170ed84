import { writeFile } from "node:fs/promises";
import type { HierarchicalNSW } from "hnswlib-node";
import { checkUnitVector } from "./check-vector.js";
import type { Breather } from "./create-breather.js";
import type { GraphJob } from "./graph-job.js";
import { deleted, missingLabels } from "./graph-labels.js";
import type { Hnswlib } from "./load-hnswlib.js";
import { readUint32File } from "./number-file.js";
import { openVectorsFile } from "./vectors-file.js";

export interface GraphWork {
  readonly hnswlib: Hnswlib;
  readonly breathe: Breather;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * The links of a vector, how widely a new one looks for its neighbors, and the seed of the layers.
 * With a fixed seed and one thread the same vectors give the same graph. Measured at 100,000 vectors:
 * half of m or efConstruction loses recall, twice costs twice the time for a few thousandths.
 */
const shape = { m: 16, efConstruction: 200, randomSeed: 100 };

/**
 * Writes the graph of a file of unit vectors: from nothing, or from the last graph, by deleting
 * what is gone and adding what is new. hnswlib-node reports success when the write failed, so that
 * only loading the file tells whether it is there.
 *
 * @throws {RangeError} when a vector is not of unit length and finite.
 * @throws {Error} when the last graph does not load.
 */
export async function writeGraph(
  job: Omit<GraphJob, "kind">,
  { hnswlib, breathe, onProgress }: GraphWork,
): Promise<void> {
  const { dimensions } = job;
  const file = openVectorsFile(job.vectors, dimensions);
  try {
    const graph = new hnswlib.HierarchicalNSW("ip", dimensions);
    const kept = await begin(graph, job);
    const added = missingLabels(kept, file.size);
    const capacity = kept.length + added.length;
    if (kept.length === 0) graph.initIndex({ maxElements: capacity, ...shape });
    else if (capacity > graph.getMaxElements()) graph.resizeIndex(capacity);
    for (const [i, label] of added.entries()) {
      const vector = file.vectorAt(label);
      checkUnitVector(vector, dimensions);
      graph.addPoint(Array.from(vector), kept.length + i);
      onProgress(i, added.length);
      await breathe();
    }
    onProgress(added.length, added.length);
    await graph.writeIndex(job.graph);
    await writeFile(job.labels, Buffer.concat([kept, added].map(bytesOf)));
  } finally {
    file.close();
  }
}

/** Loads the last graph, if there is one, and deletes what is gone. Returns the labels of its elements. */
async function begin(
  graph: HierarchicalNSW,
  { previous, labels }: Omit<GraphJob, "kind">,
): Promise<Uint32Array> {
  if (!previous) return new Uint32Array(0);
  const [before, now] = [await readUint32File(previous.labels), await readUint32File(labels)];
  await graph.readIndex(previous.graph);
  if (graph.getCurrentCount() !== now.length || before.length !== now.length) {
    throw new Error("Cannot begin from the last graph: it is not the one of these labels");
  }
  for (const [element, label] of now.entries()) {
    // hnswlib throws when what is deleted is deleted again.
    if (label === deleted && before[element] !== deleted) graph.markDelete(element);
  }
  return now;
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
