import { join } from "node:path";
import { distance } from "fastest-levenshtein";
import type { Config } from "./config.js";
import { loadLanguageDetector } from "./documents/language.js";
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
import type { Generation } from "./index/open-generation.js";
import { createAnswering } from "./library/create-answering.js";
import type { AnsweringParts, SearchableAnswering } from "./library/create-answering.js";
import { createLibrary } from "./library/create-library.js";
import type { OpenLibrary } from "./library/create-library.js";
import { createReindexer } from "./library/create-reindexer.js";
import { neededEnvironment } from "./library/needed-environment.js";
import { prepareFacts } from "./library/prepare-facts.js";
import { stemEnglish } from "./passages/english-stemmer.js";
import { defaultSplitSettings } from "./passages/split-document.js";
import { chineseStopWords, englishStopWords } from "./passages/stop-words.js";
import { createTermSplitter } from "./passages/terms.js";
import type { TermSplitter } from "./passages/terms.js";
import { loadEnglishWords } from "./retrieval/english-words.js";
import { createOtherForms } from "./retrieval/other-forms.js";
import { createQuestionReader } from "./retrieval/read-question.js";
import { createLexicon, createSpellingRepair } from "./retrieval/spelling.js";
import { footnoteVersion } from "./version.js";

export type { Answering } from "./library/create-answering.js";

/** All that decides, besides the model, what the index holds; a change makes it be built anew. */
const settings = {
  ...defaultSplitSettings,
  /** Counts changes of how documents are read and of what terms are. */
  reading: 3,
  /** Counts changes of how facts are mined. */
  mining: 1,
};

/** A thread that mines facts. */
export function createMining(): MiningThread {
  return createMiningThread({ entry: entry("./facts/mine.worker.js") });
}

/** All that is needed here, and so by a process that only indexes: nothing of Discord. */
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

const entry = (path: string): URL => new URL(path, import.meta.url);

/** What reads questions about a generation, and its passages for them. */
export type Reading = Pick<AnsweringParts, "reader" | "splitTerms">;

export type BuildRun = Pick<BuildOptions, "force" | "onProgress" | "onStep" | "signal">;

/** The parts of Footnote, put together. */
export interface Footnote {
  readonly model: EmbeddingModel;
  readonly splitTerms: TermSplitter;
  /** Brings the index up to date with the documents folder; see `buildIndex`. */
  build(run?: BuildRun): Promise<BuildReport>;
  /** The same for documents from elsewhere, in an index folder of their own. */
  buildFrom(source: DocumentSource, folder: string, run?: BuildRun): Promise<BuildReport>;
  /** A reader of questions that knows the words of a generation, and what reads its passages. */
  readingOf(generation: Generation): Promise<Reading>;
  answering(generation: Generation): Promise<SearchableAnswering>;
  /**
   * The library of the index folder, which is to be closed before this is.
   *
   * @param onFault takes sentences for the owner: what does not work as it should.
   */
  library(onFault: (message: string) => void): Promise<OpenLibrary>;
  /** Ends threads and connections. */
  close(): Promise<void>;
}

/** The terms of English and Chinese texts. */
export function createSplitter(): TermSplitter {
  const stopWords = new Set([...englishStopWords, ...chineseStopWords]);
  return createTermSplitter({ stem: stemEnglish, stopWords });
}

/** The documents folder, and what becomes of its files; to be closed. */
export function openDocuments(
  { documents }: Pick<Config, "documents">,
  splitTerms: TermSplitter,
): DocumentSource & { close(): Promise<void> } {
  const parser = entry("./documents/parse.process.js");
  return createFolderSource(documents, {
    parser,
    splitTerms,
    split: settings,
    mining: createMining(),
  });
}

/** Puts the parts together. Nothing is loaded or started before it is needed. */
export function compose(config: IndexingConfig): Footnote {
  const splitTerms = createSplitter();
  const model = openModel(config);
  const buildFrom = createBuilder(config, model);
  const readingOf = (generation: Generation): Promise<Reading> =>
    createReading(generation, splitTerms);
  const answering = async (generation: Generation): Promise<SearchableAnswering> =>
    createAnswering(generation, { model, ...(await readingOf(generation)) });
  return {
    model,
    splitTerms,
    async build(run) {
      const source = openDocuments(config, splitTerms);
      try {
        return await buildFrom(source, config.index, run);
      } finally {
        await source.close();
      }
    },
    buildFrom,
    readingOf,
    answering,
    library: (onFault) =>
      createLibrary(config.index, {
        prepare: answering,
        prepareFacts: (generation) => prepareFacts(generation, { editDistance: distance }),
        onFault,
        reindexer: createReindexer({
          entry: entry("./cli/reindex.process.js"),
          settings: Object.fromEntries(indexingSettings.map((name) => [name, config[name]])),
          env: neededEnvironment(process.env),
        }),
        // While one is embedded another one is weighed.
        concurrency: 2 * config.embeddingThreads,
      }),
    close: () => model.close(),
  };
}

/** Returns a builder that embeds a sentence only once, whatever document it stands in. */
function createBuilder(config: IndexingConfig, model: EmbeddingModel): Footnote["buildFrom"] {
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

function openModel(config: IndexingConfig): EmbeddingModel {
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

async function createReading(generation: Generation, splitTerms: TermSplitter): Promise<Reading> {
  const [isWord, detect] = await Promise.all([loadEnglishWords(), loadLanguageDetector()]);
  const { documents } = generation.manifest;
  const among = [...new Set(documents.map(({ language }) => language))];
  const lexicon = createLexicon(await generation.readWords());
  const repair = createSpellingRepair({ lexicon, isWord, editDistance: distance });
  const abbreviations = await generation.readAbbreviations();
  const forms = createOtherForms(abbreviations, { splitTerms, isWord });
  const reader = createQuestionReader({
    splitTerms,
    repair,
    findForms: forms.findForms,
    detectLanguage: (text) => detect(text, { among }),
  });
  return { reader, splitTerms: forms.splitTerms };
}
