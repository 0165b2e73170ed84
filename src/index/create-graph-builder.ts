import { stat } from "node:fs/promises";
import { GraphError } from "./graph-error.js";
import type { GraphFiles, GraphJob, GraphQuality } from "./graph-job.js";
import { runGraphJob } from "./run-graph-job.js";
import type { GraphJobOptions } from "./run-graph-job.js";

/** Builds graphs and tells whether they are good. */
export interface GraphBuilder {
  /**
   * Builds the graph of a file of unit vectors, from the last one if there is one to begin from.
   *
   * @throws {GraphError} when it cannot be built, the signal's reason when that aborts.
   */
  build(files: Omit<GraphJob, "kind">, run?: GraphRun): Promise<void>;
  /**
   * Loads a graph in a fresh process and compares it with an exact scan.
   *
   * @throws {GraphError} when it does not load or finds less than 95 % of what it should, the signal's
   * reason when that aborts.
   */
  verify(files: GraphFiles, run?: GraphRun): Promise<GraphQuality>;
}

export type GraphRun = Pick<GraphJobOptions, "signal" | "onProgress">;

/** Least recall, and least share of vectors that find themselves, of a graph that may be used. */
const leastQuality = 0.95;

/** Builds and verifies graphs in processes of their own. */
export function createGraphBuilder(options: Omit<GraphJobOptions, keyof GraphRun>): GraphBuilder {
  return {
    async build(files, run = {}) {
      await runGraphJob({ kind: "build", ...files }, { ...options, ...run });
      await checkSize(files);
    },
    async verify(files, run = {}) {
      const result = await runGraphJob({ kind: "verify", ...files }, { ...options, ...run });
      if (result.kind !== "verified") {
        throw new GraphError("failed", `Cannot verify graph: its process answered ${result.kind}`);
      }
      const { samples, selfFound, compared, recall } = result;
      if (!(recall >= leastQuality && selfFound >= leastQuality)) {
        throw new GraphError(
          "poor",
          `Cannot use graph as it must find 95 % of the nearest vectors: it finds ${percent(recall)}, and ${percent(selfFound)} of the vectors find themselves`,
        );
      }
      return { samples, selfFound, compared, recall };
    },
  };
}

/** hnswlib-node says that a graph was written also where the disk was full. */
async function checkSize({ vectors, graph }: GraphFiles): Promise<void> {
  const [least, { size }] = [(await stat(vectors)).size, await stat(graph)];
  if (size > least) return;
  throw new GraphError(
    "failed",
    `Cannot build graph: its file must be larger than ${least} bytes and has ${size} (is the disk full?)`,
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
