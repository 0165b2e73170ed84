import { buildIndex } from "../../../src/index/build-index.js";
import type { BuildOptions } from "../../../src/index/build-options.js";
import type { BuildReport, BuiltReport } from "../../../src/index/build-report.js";
import { assessGraph } from "../../../src/index/assess-graph.js";
import type { GraphBuilder } from "../../../src/index/create-graph-builder.js";
import { createBreather } from "../../../src/index/create-breather.js";
import { loadHnswlib } from "../../../src/index/load-hnswlib.js";
import { writeGraph } from "../../../src/index/write-graph.js";
import type { GraphWork } from "../../../src/index/write-graph.js";
import type { Generation } from "../../../src/index/open-generation.js";
import { openIndex } from "../../../src/index/open-index.js";
import { createHashedEmbeddingModel } from "../../support/hashed-embedding-model.js";
import { createTextSource } from "./text-source.js";
import type { Texts } from "./text-source.js";

/** Builds graphs here, which spares starting two processes a build. */
export const graphsInProcess: GraphBuilder = {
  build: async (files, run) => writeGraph(files, await work(run?.onProgress)),
  verify: async (files, run) => assessGraph(files, await work(run?.onProgress)),
};

async function work(onProgress: GraphWork["onProgress"] = () => undefined): Promise<GraphWork> {
  const loaded = await loadHnswlib();
  if (loaded.kind === "unavailable") throw new Error(loaded.reason);
  return { hnswlib: loaded.hnswlib, breathe: createBreather(), onProgress };
}

/** Builds the index of some texts into a folder. */
export function build(
  folder: string,
  texts: Texts,
  options: Partial<BuildOptions> = {},
): Promise<BuildReport> {
  return buildIndex({
    folder,
    source: createTextSource(texts),
    model: createHashedEmbeddingModel(),
    graphs: graphsInProcess,
    settings: { rules: 1 },
    footnoteVersion: "1.2.3",
    ...options,
  });
}

/** As `build`, for a build that must write a generation. */
export async function built(
  folder: string,
  texts: Texts,
  options: Partial<BuildOptions> = {},
): Promise<BuiltReport> {
  const report = await build(folder, texts, options);
  if (report.kind !== "built") throw new Error(`Expected a build, got ${JSON.stringify(report)}`);
  return report;
}

/** Opens the index in a folder, which must be without a fault, lets `use` look at it and closes it. */
export async function withIndex<Result>(
  folder: string,
  use: (generation: Generation) => Promise<Result> | Result,
): Promise<Result> {
  const opened = await openIndex(folder);
  if (opened.kind !== "open") throw new Error(opened.message);
  if (opened.warnings.length > 0) throw new Error(opened.warnings.join("\n"));
  try {
    return await use(opened.generation);
  } finally {
    await opened.generation.close();
  }
}

/** The texts of all passages in an index. */
export function indexedTexts(folder: string): Promise<string[]> {
  return withIndex(folder, async (index) => {
    const all = await index.readPassages([...Array(index.manifest.counts.passages).keys()]);
    return all.map(({ text }) => text);
  });
}
