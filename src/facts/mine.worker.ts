/** The thread that mines facts: a long document must not stop what its parent does meanwhile. */
import { parentPort } from "node:worker_threads";
import { createFactMiner } from "./create-fact-miner.js";
import type { MiningJob, MiningReply } from "./mining-thread.js";

const mine = createFactMiner();

parentPort?.on("message", ({ document, passages }: MiningJob) => {
  parentPort?.postMessage(replyTo(document, passages));
});

function replyTo(...job: Parameters<typeof mine>): MiningReply {
  try {
    return { kind: "mined", mined: mine(...job) };
  } catch (error) {
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}
