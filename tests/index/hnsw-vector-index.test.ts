import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBreather } from "../../src/index/create-breather.js";
import { loadHnswVectorIndex } from "../../src/index/hnsw-vector-index.js";
import type { HnswVectorIndex } from "../../src/index/hnsw-vector-index.js";
import { loadHnswlib } from "../../src/index/load-hnswlib.js";
import type { Hnswlib } from "../../src/index/load-hnswlib.js";
import { readUint32File } from "../../src/index/number-file.js";
import { openVectorsFile } from "../../src/index/vectors-file.js";
import type { VectorsFile } from "../../src/index/vectors-file.js";
import { writeGraph } from "../../src/index/write-graph.js";
import { describeVectorIndex } from "../contracts/vector-index.js";
import { clusteredVectors, concatenated, unitVector } from "./support/vectors.js";

let folder = "";
let hnswlib: Hnswlib;
const open: VectorsFile[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-hnsw-"));
  const loaded = await loadHnswlib();
  if (loaded.kind === "unavailable") throw new Error(loaded.reason);
  hnswlib = loaded.hnswlib;
});

afterAll(async () => {
  for (const file of open) file.close();
  await rm(folder, { recursive: true });
});

async function graphOf(
  vectors: readonly Float32Array[],
): Promise<{ graph: string; vectors: VectorsFile; labels: Uint32Array }> {
  const place = join(folder, String(open.length));
  const dimensions = vectors[0]?.length ?? 1;
  const files = {
    vectors: `${place}.f32`,
    graph: `${place}.hnsw`,
    labels: `${place}.labels`,
    dimensions,
  };
  await writeFile(files.vectors, concatenated(vectors));
  await writeGraph(files, { hnswlib, breathe: createBreather(), onProgress: () => undefined });
  const file = openVectorsFile(files.vectors, dimensions);
  open.push(file);
  return { graph: files.graph, vectors: file, labels: await readUint32File(files.labels) };
}

async function indexOf(vectors: readonly Float32Array[]): Promise<HnswVectorIndex> {
  const { graph, ...rest } = await graphOf(vectors);
  return loadHnswVectorIndex(graph, { hnswlib, ...rest });
}

describeVectorIndex("loadHnswVectorIndex()", indexOf);

describe("loadHnswVectorIndex()", () => {
  it("rejects the graph of another number of vectors", async () => {
    const few = await graphOf([unitVector([1, 0]), unitVector([0, 1])]);
    const { vectors, labels } = await graphOf([unitVector([1, 0]), unitVector([0, 1]), unitVector([1, 1])]);
    await expect(loadHnswVectorIndex(few.graph, { hnswlib, vectors, labels })).rejects.toThrow(
      "it must have 3 elements and has 2",
    );
  });

  it("rejects labels that are not those of its vectors", async () => {
    const { graph, vectors } = await graphOf([unitVector([1, 0]), unitVector([0, 1])]);
    const labels = Uint32Array.of(0, 0);
    await expect(loadHnswVectorIndex(graph, { hnswlib, vectors, labels })).rejects.toThrow(
      "its labels must be those of 2 vectors, each once",
    );
  });

  it("rejects a missing file and one that is no graph, and lives on", async () => {
    const { graph, vectors, labels } = await graphOf([unitVector([1, 0]), unitVector([0, 1])]);
    await writeFile(join(folder, "garbage"), "garbage");
    for (const bad of ["missing", "garbage"]) {
      const path = join(folder, bad);
      await expect(loadHnswVectorIndex(path, { hnswlib, vectors, labels })).rejects.toThrow();
    }
    const index = await loadHnswVectorIndex(graph, { hnswlib, vectors, labels });
    expect(index.search(Float32Array.of(1, 0), 1)).toEqual([{ label: 0, similarity: 1 }]);
  });

  it("looks widely enough to find nearly all of 300 neighbors", async () => {
    const vectors = clusteredVectors({ count: 3_000, dimensions: 32, seed: 5 });
    const index = await indexOf(vectors);
    const query = vectors[7] ?? new Float32Array();
    const exact = index.similarities(query, [...vectors.keys()]).sort().reverse();
    const found = index
      .search(query, 300)
      .filter(({ similarity }) => similarity >= (exact[299] ?? 1) - 1e-6);
    expect(found.length).toBeGreaterThanOrEqual(290);
  });

  it("is not searched once it is closed", async () => {
    const index = await indexOf([unitVector([1, 0])]);
    index.close();
    expect(() => index.search(unitVector([1, 0]), 1)).toThrow("it has been closed");
  });
});

describe("writeGraph()", () => {
  it.each([
    ["NaN", Float32Array.of(NaN, 1), "must be finite"],
    ["another length", Float32Array.of(2, 0), "its length must be 1"],
    ["no direction", Float32Array.of(0, 0), "its length must be 1"],
  ])("rejects a vector with %s before native code sees it", async (_, vector, message) => {
    await expect(graphOf([unitVector([1, 0]), vector])).rejects.toThrow(message);
  });
});

describe("openVectorsFile()", () => {
  it("does not read a file that it has closed", async () => {
    const { vectors } = await graphOf([unitVector([1, 0])]);
    vectors.close();
    expect(() => vectors.vectorAt(0)).toThrow("it has been closed");
  });

  it("rejects a file that is cut off", async () => {
    await writeFile(join(folder, "cut.f32"), new Uint8Array(13));
    expect(() => openVectorsFile(join(folder, "cut.f32"), 3)).toThrow("whole number");
  });
});
