import { distance } from "fastest-levenshtein";
import { openWriting } from "./compose-chat.js";
import type { ChatConfig, ChatMeasures } from "./compose-chat.js";
import { createBuilder, openDocuments, openModel, openReindexer } from "./compose-index.js";
import type { Builder, BuildRun, IndexingConfig } from "./compose-index.js";
import { createReading } from "./compose-reading.js";
import type { Reading } from "./compose-reading.js";
import type { EmbeddingModel } from "./embeddings/embedding-model.js";
import type { BuildReport } from "./index/build-report.js";
import type { Generation } from "./index/open-generation.js";
import { createAnswering } from "./library/create-answering.js";
import type { SearchableAnswering } from "./library/create-answering.js";
import { createLibrary } from "./library/create-library.js";
import type { OpenLibrary } from "./library/create-library.js";
import type { WritingParts } from "./library/create-writer.js";
import { prepareFacts } from "./library/prepare-facts.js";
import { createSeldom } from "./library/seldom.js";
import { stemEnglish } from "./passages/english-stemmer.js";
import { chineseStopWords, englishStopWords } from "./passages/stop-words.js";
import { createLanguageSplitters } from "./passages/language-splitters.js";
import type { LanguageSplitters } from "./passages/language-splitters.js";
import { loadStemmer } from "./passages/stemmers.js";
import { createTermSplitter } from "./passages/terms.js";
import type { TermSplitter } from "./passages/terms.js";

export type { Answering } from "./library/create-answering.js";

/** The parts of Footnote, put together. */
export interface Footnote {
  readonly model: EmbeddingModel;
  readonly splitTerms: TermSplitter;
  /** Brings the index up to date with the documents folder; see `buildIndex`. */
  build(run?: BuildRun): Promise<BuildReport>;
  /** The same for documents from elsewhere, in an index folder of their own. */
  readonly buildFrom: Builder;
  /** A reader of questions that knows the words of a generation, and what reads its passages. */
  readingOf(generation: Generation): Promise<Reading>;
  /** Answers in the documents' words, and by a chat model where it is given one. */
  answering(generation: Generation, writing?: WritingParts): Promise<SearchableAnswering>;
  /**
   * Opens what has the chat model of the settings write answers; undefined when they name none.
   *
   * @param onFault takes sentences for the owner, each only once in a while.
   * @throws {ChatError} when it cannot be used; the message is one sentence and says what to do.
   */
  openWriting(
    onFault: (message: string) => void,
    measures?: ChatMeasures,
  ): Promise<WritingParts | undefined>;
  /**
   * The library of the index folder, which is to be closed before this is.
   *
   * @param onFault takes sentences for the owner: what does not work as it should.
   * @throws {ChatError} as `openWriting` does.
   */
  library(onFault: (message: string) => void, measures?: ChatMeasures): Promise<OpenLibrary>;
  /** Ends threads and connections. */
  close(): Promise<void>;
}

const stopWords = new Set([...englishStopWords, ...chineseStopWords]);

/** The terms of English and Chinese texts. */
export function createSplitter(): TermSplitter {
  return createTermSplitter({ stem: stemEnglish, stopWords });
}

/** Those of texts in other languages. */
export function createSplitters(splitTerms = createSplitter()): LanguageSplitters {
  return createLanguageSplitters({ splitTerms, stopWords, loadStemmer });
}

/** Puts the parts together. Nothing is loaded or started before it is needed. */
export function compose(config: IndexingConfig & Partial<ChatConfig>): Footnote {
  const splitTerms = createSplitter();
  const splitters = createSplitters(splitTerms);
  const model = openModel(config);
  const buildFrom = createBuilder(config, model);
  const parts = { model, splitTerms };
  const readingOf = (generation: Generation): Promise<Reading> =>
    createReading(generation, { splitTerms, ownTerms: splitters.ownTerms });
  const answering: Footnote["answering"] = async (generation, writing) =>
    createAnswering(generation, { model, ...(await readingOf(generation)), writing });
  const write: Footnote["openWriting"] = (onFault, measures) =>
    openWriting(config, createSeldom(onFault), measures);
  return {
    ...parts,
    async build(run) {
      const source = openDocuments(config, splitters.forDocuments);
      try {
        return await buildFrom(source, config.index, run);
      } finally {
        await source.close();
      }
    },
    buildFrom,
    readingOf,
    answering,
    openWriting: write,
    async library(onFault, measures) {
      const writing = await write(onFault, measures);
      return createLibrary(config.index, {
        prepare: (generation) => answering(generation, writing),
        prepareFacts: (generation) => prepareFacts(generation, { editDistance: distance }),
        onFault,
        reindexer: openReindexer(config),
        writing,
        // While one is embedded another one is weighed.
        concurrency: 2 * config.embeddingThreads,
      });
    },
    close: () => model.close(),
  };
}
