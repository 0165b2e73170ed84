import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BuildProgress, BuildStep } from "./build-report.js";
import type { GraphBuilder, GraphRun } from "./create-graph-builder.js";
import { generationFiles } from "./generation-files.js";
import { GraphError } from "./graph-error.js";
import type { GraphFiles } from "./graph-job.js";
import { carryLabels } from "./graph-labels.js";
import type { KeptRun } from "./graph-labels.js";
import { hashFile } from "./hash-file.js";
import type { FileSum } from "./manifest.js";
import { readUint32File } from "./number-file.js";

export interface MakeGraphOptions {
  readonly graphs: GraphBuilder;
  readonly dimensions: number;
  /** How many vectors there are. */
  readonly size: number;
  /** The generation whose graph may be begun from, and the vectors that are still there. */
  readonly last: { readonly folder: string; readonly kept: readonly KeptRun[] } | undefined;
  readonly onProgress: (progress: BuildProgress) => void;
  readonly onStep: (step: BuildStep) => void;
  readonly signal: AbortSignal;
}

export interface MadeGraph {
  /** The graph and its labels, unless there is none. */
  readonly files: readonly FileSum[];
  /** A sentence when there is none: why. */
  readonly warnings: readonly string[];
}

type LastGraph = Pick<GraphFiles, "graph" | "labels">;

/**
 * Builds and verifies the graph of the vectors in a folder: from the last graph when few of its
 * vectors are gone, which is many times faster, and else or when that fails from nothing. Without a
 * graph an index is whole, only slower, so that a graph which cannot be built is a warning.
 */
export async function makeGraph(folder: string, options: MakeGraphOptions): Promise<MadeGraph> {
  const files = { ...filesIn(folder), dimensions: options.dimensions };
  try {
    const previous = await beginFromLast(files, options);
    return previous
      ? await attempt(files, options, previous).catch(ifGraphError(() => attempt(files, options)))
      : await attempt(files, options);
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    await rm(files.graph, { force: true });
    await rm(files.labels, { force: true });
    const warning = `Every vector will be compared with each question, which is slower: ${error.message}`;
    return { files: [], warnings: [warning] };
  }
}

function filesIn(folder: string): Omit<GraphFiles, "dimensions"> {
  const path = (name: string): string => join(folder, name);
  return {
    vectors: path(generationFiles.vectors),
    graph: path(generationFiles.graph),
    labels: path(generationFiles.graphLabels),
  };
}

/** Writes down what becomes of the elements of the last graph; undefined when it is of no use. */
async function beginFromLast(
  { labels }: GraphFiles,
  { last, size }: MakeGraphOptions,
): Promise<LastGraph | undefined> {
  if (!last) return undefined;
  const previous = filesIn(last.folder);
  const carried = carryLabels(await readUint32File(previous.labels), last.kept, size);
  if (!carried) return undefined;
  await writeFile(labels, carried);
  return { graph: previous.graph, labels: previous.labels };
}

async function attempt(
  files: GraphFiles,
  { graphs, onProgress, onStep, signal }: MakeGraphOptions,
  previous?: LastGraph,
): Promise<MadeGraph> {
  const report = (stage: "graph" | "verifying"): GraphRun["onProgress"] => {
    // Before the process says how much it is.
    onProgress({ stage, done: 0, total: 1 });
    return (done, total) => {
      onProgress({ stage, done, total });
    };
  };
  await graphs.build({ ...files, previous }, { signal, onProgress: report("graph") });
  onStep("graphBuilt");
  await graphs.verify(files, { signal, onProgress: report("verifying") });
  onStep("graphVerified");
  const sum = async (name: string, path: string): Promise<FileSum> => {
    return { name, ...(await hashFile(path, signal)) };
  };
  const { graph, graphLabels } = generationFiles;
  return { files: [await sum(graph, files.graph), await sum(graphLabels, files.labels)], warnings: [] };
}

function ifGraphError<Result>(otherwise: () => Promise<Result>): (error: unknown) => Promise<Result> {
  return (error) => {
    if (error instanceof GraphError) return otherwise();
    throw error;
  };
}
