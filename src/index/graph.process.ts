/**
 * A process that builds or verifies one graph, so that neither its work nor a crash of the native
 * code touches the process that answers. Its argument is a GraphJob as JSON; it sends
 * GraphMessages and ends with its parent.
 */
import { assessGraph } from "./assess-graph.js";
import { createBreather } from "./create-breather.js";
import type { GraphJob, GraphMessage } from "./graph-job.js";
import { loadHnswlib } from "./load-hnswlib.js";
import { syncFile } from "./sync.js";
import { writeGraph } from "./write-graph.js";
import type { GraphWork } from "./write-graph.js";

const progressEveryMs = 250;

const orphaned = (): never => process.exit(1);
process.on("disconnect", orphaned);
await send(await outcome(JSON.parse(process.argv[2] ?? "") as GraphJob));
process.off("disconnect", orphaned);
process.disconnect();

async function outcome(job: GraphJob): Promise<GraphMessage> {
  const loaded = await loadHnswlib();
  if (loaded.kind === "unavailable") return loaded;
  const work = { hnswlib: loaded.hnswlib, breathe: createBreather(50), onProgress: reporter() };
  try {
    return await run(job, work);
  } catch (error) {
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}

async function run(job: GraphJob, work: GraphWork): Promise<GraphMessage> {
  if (job.kind === "verify") return { kind: "verified", ...(await assessGraph(job, work)) };
  await writeGraph(job, work);
  await syncFile(job.graph);
  await syncFile(job.labels);
  return { kind: "built" };
}

function reporter(): GraphWork["onProgress"] {
  let last = 0;
  return (done, total) => {
    if (done < total && performance.now() - last < progressEveryMs) return;
    last = performance.now();
    void send({ kind: "progress", done, total });
  };
}

function send(message: GraphMessage): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(message, () => {
      resolve();
    });
  });
}
