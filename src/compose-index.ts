import { join } from "node:path";
import type { Config } from "./config.js";
import { createCachedEmbeddingModel } from "./embeddings/cached-embedding-model.js";
import type { EmbeddingModel } from "./embeddings/embedding-model.js";
import { openEmbeddingModel } from "./embeddings/open-embedding-model.js";
import { embeddingKey } from "./embeddings/vector-format.js";
import { createMiningThread } from "./facts/mining-thread.js";
import type { MiningThread } from "./facts/mining-thread.js";
import { buildIndex } from "./index/build-index.js";
import type { BuildOptions, DocumentSource } from "./index/build-options.js";
import type { BuildReport } from "./index/build-report.js";
import { createGraphBuilder } from "./index/create-graph-builder.js";
import { createFolderSource } from "./index/folder-source.js";
import type { FolderSourceOptions } from "./index/folder-source.js";
import { defaultSplitSettings } from "./passages/split-document.js";
import { createReindexer } from "./library/create-reindexer.js";
import type { Reindexer } from "./library/create-reindexer.js";
import { neededEnvironment } from "./library/needed-environment.js";
import { footnoteVersion } from "./version.js";

export type BuildRun = Pick<BuildOptions, "force" | "onProgress" | "onStep" | "signal">;

/** Brings an index folder up to date with documents; see `buildIndex`. */
export type Builder = (
  source: DocumentSource,
  folder: string,
  run?: BuildRun,
) => Promise<BuildReport>;

/** All that is needed by a process that only indexes: nothing of Discord, nothing of a chat model. */
const indexingSettings = [
  "documents",
  "index",
  "keepGenerations",
  "embeddings",
  "embeddingThreads",
  "embeddingQuestionPrefix",
  "embeddingPassagePrefix",
  "openaiApiKey",
  "openaiBaseUrl",
  "ollamaBaseUrl",
] as const satisfies readonly (keyof Config)[];

/** The settings of documents, index and embedding model. */
export type IndexingConfig = Pick<Config, (typeof indexingSettings)[number]>;

/** All that decides, besides the model, what the index holds; a change makes it be built anew. */
const settings = {
  ...defaultSplitSettings,
  /** Counts changes of how documents are read and of what terms are. */
  reading: 3,
  /** Counts changes of how facts are mined. */
  mining: 1,
};

const entry = (path: string): URL => new URL(path, import.meta.url);

/** A thread that mines facts. */
export function createMining(): MiningThread {
  return createMiningThread({ entry: entry("./facts/mine.worker.js") });
}

/** The documents folder, and what becomes of its files; to be closed. */
export function openDocuments(
  { documents }: Pick<Config, "documents">,
  splitterFor: FolderSourceOptions["splitterFor"],
): DocumentSource & { close(): Promise<void> } {
  const parser = entry("./documents/parse.process.js");
  return createFolderSource(documents, {
    parser,
    splitterFor,
    split: settings,
    mining: createMining(),
  });
}

/** Returns a builder that embeds a sentence only once, whatever document it stands in. */
export function createBuilder(
  config: Pick<Config, "embeddings" | "keepGenerations">,
  model: EmbeddingModel,
): Builder {
  const graphs = createGraphBuilder({ entry: entry("./index/graph.process.js") });
  return async (source, folder, run = {}) => {
    // The cache is closed after the build; the model lives on.
    const lent = { ...model, close: () => Promise.resolve() };
    const cached = createCachedEmbeddingModel(lent, { folder: join(folder, "cache") });
    const parts = { folder, source, model: cached, graphs, settings, footnoteVersion };
    const keepOnly = async (sentences: AsyncIterable<string>): Promise<void> => {
      const keys = new Set<string>();
      for await (const sentence of sentences) keys.add(embeddingKey(sentence));
      await cached.prune(keys);
    };
    try {
      const onStep: NonNullable<BuildOptions["onStep"]> = (step) => {
        if (step === "started") warmUp(model, config);
        run.onStep?.(step);
      };
      return await buildIndex({ ...parts, keep: config.keepGenerations, keepOnly, ...run, onStep });
    } finally {
      await cached.close();
    }
  };
}

/** The bundled model loads while the documents are read; another's call would cost its owner money. */
function warmUp(model: EmbeddingModel, { embeddings }: Pick<Config, "embeddings">): void {
  if (embeddings === "local") model.embed(["warm"], "passage").catch(() => undefined);
}

/** The embedding model of the settings. Nothing is loaded before it is asked. */
export function openModel(config: IndexingConfig): EmbeddingModel {
  return openEmbeddingModel(config.embeddings, {
    worker: entry("./embeddings/local.worker.js"),
    threads: config.embeddingThreads,
    openaiApiKey: config.openaiApiKey,
    openaiBaseUrl: config.openaiBaseUrl,
    ollamaBaseUrl: config.ollamaBaseUrl,
    questionPrefix: config.embeddingQuestionPrefix,
    passagePrefix: config.embeddingPassagePrefix,
  });
}

/** What indexes in a process of its own. */
export function openReindexer(config: IndexingConfig): Reindexer {
  // A key of the chat model alone is none of its business.
  const withoutKey = config.embeddings.startsWith("openai:") ? {} : { openaiApiKey: undefined };
  const settings = Object.fromEntries(indexingSettings.map((name) => [name, config[name]]));
  return createReindexer({
    entry: entry("./cli/reindex.process.js"),
    settings: { ...settings, ...withoutKey },
    env: neededEnvironment(process.env),
  });
}
