import { distance } from "fastest-levenshtein";
import { openWriting } from "./compose-chat.js";
import type { ChatConfig, ChatMeasures } from "./compose-chat.js";
import { createBuilder, openDocuments, openModel, openReindexer } from "./compose-index.js";
import type { Builder, BuildRun, IndexingConfig } from "./compose-index.js";
import { loadLanguageDetector } from "./documents/language.js";
import type { EmbeddingModel } from "./embeddings/embedding-model.js";
import type { BuildReport } from "./index/build-report.js";
import type { Generation } from "./index/open-generation.js";
import { createAnswering } from "./library/create-answering.js";
import type { AnsweringParts, SearchableAnswering } from "./library/create-answering.js";
import { createLibrary } from "./library/create-library.js";
import type { OpenLibrary } from "./library/create-library.js";
import type { WritingParts } from "./library/create-writer.js";
import { prepareFacts } from "./library/prepare-facts.js";
import { createSeldom } from "./library/seldom.js";
import { stemEnglish } from "./passages/english-stemmer.js";
import { chineseStopWords, englishStopWords } from "./passages/stop-words.js";
import { createTermSplitter } from "./passages/terms.js";
import type { TermSplitter } from "./passages/terms.js";
import { loadEnglishWords } from "./retrieval/english-words.js";
import { createOtherForms } from "./retrieval/other-forms.js";
import { createQuestionReader } from "./retrieval/read-question.js";
import { createLexicon, createSpellingRepair } from "./retrieval/spelling.js";

export type { Answering } from "./library/create-answering.js";

/** What reads questions about a generation, and its passages for them. */
export type Reading = Pick<AnsweringParts, "reader" | "splitTerms">;

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

/** The terms of English and Chinese texts. */
export function createSplitter(): TermSplitter {
  const stopWords = new Set([...englishStopWords, ...chineseStopWords]);
  return createTermSplitter({ stem: stemEnglish, stopWords });
}

/** Puts the parts together. Nothing is loaded or started before it is needed. */
export function compose(config: IndexingConfig & Partial<ChatConfig>): Footnote {
  const splitTerms = createSplitter();
  const model = openModel(config);
  const buildFrom = createBuilder(config, model);
  const parts = { model, splitTerms };
  const readingOf = (generation: Generation): Promise<Reading> =>
    createReading(generation, splitTerms);
  const answering: Footnote["answering"] = async (generation, writing) =>
    createAnswering(generation, { model, ...(await readingOf(generation)), writing });
  const write: Footnote["openWriting"] = (onFault, measures) =>
    openWriting(config, createSeldom(onFault), measures);
  return {
    ...parts,
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
