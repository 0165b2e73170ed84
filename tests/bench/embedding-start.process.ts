/** Times how long a new process waits for its first vector. */
import { timed } from "../../src/cli/timed.js";
import { createLocalEmbeddingModel } from "../../src/embeddings/local-embedding-model.js";
import { BundledEmbeddings } from "./support/langchain-pipeline.js";
import { job, report } from "./support/report-result.js";

export interface EmbeddingStartJob {
  readonly whose: "package" | "ours";
}

export interface EmbeddingStart {
  readonly ms: number;
}

const { whose } = job() as EmbeddingStartJob;
const worker = new URL("../../src/embeddings/local.worker.js", import.meta.url);
const ours = createLocalEmbeddingModel(worker, { threads: 1 });
const text = "When is the library open on Sunday?";
const { ms } = await timed(() =>
  whose === "ours" ? ours.embed([text], "question") : new BundledEmbeddings().embedQuery(text),
);
await ours.close();
const result: EmbeddingStart = { ms };
report(result);
