import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeEach, describe, expect, it } from "vitest";
import { createGraphBuilder } from "../../src/index/create-graph-builder.js";
import { GraphError } from "../../src/index/graph-error.js";
import type { GraphFiles } from "../../src/index/graph-job.js";
import { deleted } from "../../src/index/graph-labels.js";
import { readUint32File } from "../../src/index/number-file.js";
import { compiled } from "../support/compiled.js";
import { clusteredVectors, concatenated, unitVector } from "./support/vectors.js";
import { temporaryFolder } from "./support/temporary-folder.js";

const entry = compiled("src/index/graph.process.ts");
const graphs = createGraphBuilder({ entry });
const vectors = clusteredVectors({ count: 600, dimensions: 32, seed: 3 });

let files: GraphFiles;
beforeEach(async () => {
  const folder = await temporaryFolder();
  files = filesIn(folder);
  await writeFile(files.vectors, concatenated(vectors));
});

function filesIn(folder: string): GraphFiles {
  const [vectorsFile, graph, labels] = ["v.f32", "g.hnsw", "g.labels"].map((name) => join(folder, name));
  return { vectors: vectorsFile ?? "", graph: graph ?? "", labels: labels ?? "", dimensions: 32 };
}

/** A process that runs some lines in place of building a graph. */
async function pretend(lines: string): Promise<URL> {
  const path = join(await temporaryFolder(), "entry.mjs");
  await writeFile(path, lines);
  return pathToFileURL(path);
}

const fault = (reason: string, message: RegExp): unknown =>
  expect.objectContaining({ name: "GraphError", reason, message: expect.stringMatching(message) as string });

describe("createGraphBuilder()", () => {
  it("builds a graph that finds what an exact scan finds", async () => {
    const done: number[] = [];
    await graphs.build(files, { onProgress: (count, total) => done.push(count / total) });
    const quality = await graphs.verify(files);
    expect(quality).toEqual({ samples: 200, selfFound: 1, compared: 200, recall: expect.closeTo(1, 1) as number });
    expect(done.at(-1)).toBe(1);
  });

  it("builds the same graph from the same vectors", async () => {
    await graphs.build(files);
    const first = await readFile(files.graph);
    await graphs.build(files);
    expect((await readFile(files.graph)).equals(first)).toBe(true);
  });

  describe("from the last graph", () => {
    /** The last graph, of `vectors`, and the files of the next. */
    async function next(now: readonly Float32Array[], carried: readonly number[]): Promise<{ job: Parameters<typeof graphs.build>[0]; files: GraphFiles }> {
      await graphs.build(files);
      const following = filesIn(await temporaryFolder());
      await writeFile(following.vectors, concatenated(now));
      await writeFile(following.labels, Uint32Array.from(carried));
      return { files: following, job: { ...following, previous: files } };
    }

    it("deletes what is gone, adds what is new and renumbers the rest", async () => {
      const fresh = clusteredVectors({ count: 30, dimensions: 32, seed: 8 });
      // The first 100 are gone, the new ones stand in front.
      const carried = vectors.map((_, i) => (i < 100 ? deleted : i - 100 + fresh.length));
      const { job, files: following } = await next([...fresh, ...vectors.slice(100)], carried);
      await graphs.build(job);
      expect(await graphs.verify(following)).toMatchObject({ selfFound: 1, recall: expect.closeTo(1, 1) as number });
      const labels = await readUint32File(following.labels);
      expect([...labels]).toEqual([...carried, ...fresh.keys()]);
    });

    it("goes on from a graph that has deleted elements already", async () => {
      const carried = vectors.map((_, i) => (i % 10 === 0 ? deleted : i - 1 - Math.floor(i / 10)));
      const rest = vectors.filter((_, i) => i % 10 !== 0);
      const { job, files: following } = await next(rest, carried);
      await graphs.build(job);
      const again = filesIn(await temporaryFolder());
      await writeFile(again.vectors, concatenated([...rest.slice(50), ...vectors.slice(0, 1)]));
      const twice = carried.map((label) => (label === deleted || label < 50 ? deleted : label - 50));
      await writeFile(again.labels, Uint32Array.from(twice));
      await graphs.build({ ...again, previous: following });
      expect(await graphs.verify(again)).toMatchObject({ selfFound: 1, recall: expect.closeTo(1, 1) as number });
    });

    it("rejects a graph that is not the one of these labels", async () => {
      const { job } = await next(vectors.slice(1), vectors.slice(1).map((_, i) => i));
      await expect(graphs.build(job)).rejects.toEqual(fault("failed", /not the one of these labels/));
    });
  });

  it("builds the graph of a single vector", async () => {
    await writeFile(files.vectors, unitVector([1, ...Array<number>(31).fill(0)]));
    await graphs.build(files);
    expect(await graphs.verify(files)).toEqual({ samples: 1, selfFound: 1, compared: 1, recall: 1 });
  });

  it("takes equal vectors for one another", async () => {
    const equal = vectors.map((vector, i) => (i % 3 === 0 ? (vectors[0] ?? vector) : vector));
    await writeFile(files.vectors, concatenated(equal.slice(0, 60)));
    await graphs.build(files);
    expect((await graphs.verify(files)).recall).toBe(1);
  });

  it("rejects a vector that is not of unit length", async () => {
    await writeFile(files.vectors, concatenated([...vectors, new Float32Array(32).fill(NaN)]));
    await expect(graphs.build(files)).rejects.toEqual(fault("failed", /must be finite: number 0 is NaN/));
  });

  it("notices that the graph could not be written, which hnswlib-node does not tell", async () => {
    const nowhere = { ...files, graph: join(files.graph, "missing", "g.hnsw") };
    await expect(graphs.build(nowhere)).rejects.toEqual(fault("failed", /ENOTDIR|ENOENT/));
  });

  it.runIf(process.platform === "linux")("notices a full disk", async () => {
    await expect(graphs.build({ ...files, graph: "/dev/full" })).rejects.toBeInstanceOf(GraphError);
  });

  it("rejects the graph of other vectors", async () => {
    await graphs.build(files);
    await writeFile(files.vectors, concatenated(clusteredVectors({ count: 600, dimensions: 32, seed: 4 })));
    await expect(graphs.verify(files)).rejects.toEqual(fault("poor", /must find 95 % .*: it finds \d/));
  });

  it("rejects a graph that is cut off", async () => {
    await graphs.build(files);
    await writeFile(files.graph, (await readFile(files.graph)).subarray(0, 5_000));
    await expect(graphs.verify(files)).rejects.toEqual(fault("failed", /corrupted/));
  });

  it.each([
    ["is killed by a fault of native code", "process.kill(process.pid, 'SIGSEGV')", /SIGSEGV/],
    ["aborts", "process.abort()", /SIGABRT/],
    ["ends without a word", "process.exit(7)", /code 7/],
    ["runs out of memory", "const all = []; for (;;) all.push(new Array(1e5).fill({}))", /SIGABRT|code 13[4-9]/],
  ])("tells when the process %s", async (_, lines, message) => {
    const crashing = createGraphBuilder({ entry: await pretend(lines), heapMegabytes: 16 });
    await expect(crashing.build(files)).rejects.toEqual(fault("crashed", message));
  });

  it("ends a process that gives no sign of life", async () => {
    const silent = await pretend("setInterval(() => {}, 1_000)");
    const stalling = createGraphBuilder({ entry: silent, stallMs: 200 });
    await expect(stalling.build(files)).rejects.toEqual(fault("stalled", /no sign of life/));
  });

  it("tells when the native addon is missing", async () => {
    const missing = await pretend("process.send({ kind: 'unavailable', reason: 'no addon' })");
    await expect(createGraphBuilder({ entry: missing }).build(files)).rejects.toEqual(
      fault("unavailable", /hnswlib-node does not load \(no addon\)/),
    );
  });

  it("kills the process when the signal aborts, and throws its reason", async () => {
    const pid = join(await temporaryFolder(), "pid");
    const endless = await pretend(
      `import { writeFileSync } from "node:fs";
       writeFileSync(${JSON.stringify(pid)}, String(process.pid));
       process.send({ kind: "progress", done: 0, total: 1 });
       setInterval(() => {}, 1_000);`,
    );
    const abort = new AbortController();
    const reason = new Error("enough");
    const onProgress = (): void => {
      abort.abort(reason);
    };
    const run = createGraphBuilder({ entry: endless }).build(files, { signal: abort.signal, onProgress });
    await expect(run).rejects.toBe(reason);
    const child = Number(await readFile(pid, "utf8"));
    expect(() => process.kill(child, 0)).toThrow("ESRCH");
  });

  it("starts nothing when the signal has aborted", async () => {
    const signal = AbortSignal.abort(new Error("too late"));
    await expect(graphs.build(files, { signal })).rejects.toThrow("too late");
  });
});
