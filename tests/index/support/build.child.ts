/**
 * Builds an index in a process that is to be killed. Arguments: the index folder, the texts as JSON,
 * the graph process, and the step at which it kills itself, if it does.
 */
import { buildIndex } from "../../../src/index/build-index.js";
import { createGraphBuilder } from "../../../src/index/create-graph-builder.js";
import { createHashedEmbeddingModel } from "../../support/hashed-embedding-model.js";
import { createTextSource } from "./text-source.js";
import type { Texts } from "./text-source.js";

const [folder = "", texts = "{}", entry = "", fatal] = process.argv.slice(2);
const report = await buildIndex({
  folder,
  source: createTextSource(JSON.parse(texts) as Texts),
  model: createHashedEmbeddingModel(),
  graphs: createGraphBuilder({ entry: new URL(entry) }),
  settings: { rules: 1 },
  footnoteVersion: "1.2.3",
  keep: 2,
  onStep(step) {
    if (step === fatal) process.kill(process.pid, "SIGKILL");
  },
});
process.send?.(report);
