/** Builds an index of generated passages with a model that costs nothing, unless it is there. */
import { compose } from "../../src/compose.js";
import { readConfig } from "../../src/config.js";
import { buildIndex } from "../../src/index/build-index.js";
import type { BuildStage } from "../../src/index/build-report.js";
import { createGraphBuilder } from "../../src/index/create-graph-builder.js";
import { createGeneratedSource } from "./support/generated-passages.js";
import { job, report } from "./support/report-result.js";
import { createWordEmbeddingModel } from "./support/word-embedding-model.js";

export interface GeneratedBuildJob {
  readonly passages: number;
  readonly index: string;
}

export interface GeneratedBuild {
  /** Undefined when the index was there already. */
  readonly seconds: number | undefined;
  /** Of each stage. */
  readonly stages: Readonly<Partial<Record<BuildStage, number>>>;
}

const { passages, index } = job() as GeneratedBuildJob;
const footnote = compose(readConfig({}));
const stages: Partial<Record<BuildStage, number>> = {};
let stage: BuildStage = "listing";
let since = performance.now();
const built = await buildIndex({
  folder: index,
  source: createGeneratedSource(passages, footnote.splitTerms),
  model: createWordEmbeddingModel(),
  graphs: createGraphBuilder({
    entry: new URL("../../src/index/graph.process.js", import.meta.url),
  }),
  settings: { generated: 2 },
  footnoteVersion: "bench",
  keep: 1,
  onProgress: (progress) => {
    enter(progress.stage);
  },
});
enter("publishing");
await footnote.close();
if (built.kind !== "built" && built.kind !== "unchanged") throw new Error(JSON.stringify(built));
if (built.warnings.length > 0) throw new Error(built.warnings.join("\n"));
const result: GeneratedBuild = {
  seconds: built.kind === "built" ? built.seconds : undefined,
  stages,
};
report(result);

function enter(next: BuildStage): void {
  const now = performance.now();
  stages[stage] = (stages[stage] ?? 0) + (now - since) / 1_000;
  [stage, since] = [next, now];
}
