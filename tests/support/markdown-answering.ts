import { createHash } from "node:crypto";
import { distance } from "fastest-levenshtein";
import type { Answer } from "../../src/answers/answer.js";
import { answerQuestion } from "../../src/answers/answer-question.js";
import type { AnswerRules } from "../../src/answers/answer-question.js";
import { readDocument } from "../../src/documents/read-document.js";
import type { EmbeddingModel } from "../../src/embeddings/embedding-model.js";
import type { BuildOptions, DocumentSource } from "../../src/index/build-options.js";
import type { BuildReport } from "../../src/index/build-report.js";
import { buildIndex } from "../../src/index/build-index.js";
import type { Generation } from "../../src/index/open-generation.js";
import { openIndex } from "../../src/index/open-index.js";
import { passageId } from "../../src/passages/passage-id.js";
import { passageTerms } from "../../src/passages/passage-terms.js";
import { defaultSplitSettings, splitDocument } from "../../src/passages/split-document.js";
import { createQuestionReader } from "../../src/retrieval/read-question.js";
import type { QuestionReader } from "../../src/retrieval/read-question.js";
import { createLexicon, createSpellingRepair } from "../../src/retrieval/spelling.js";
import { graphsInProcess } from "../index/support/build.js";
import { createHashedEmbeddingModel } from "./hashed-embedding-model.js";
import { noFactsMined } from "./no-facts-mined.js";
import { splitTerms } from "./passages.js";

/** The text of each Markdown file by its path. */
export type Files = Readonly<Record<string, string>>;

/** Files in memory, read, split and taken apart as production does it, in this process. */
export function markdownSource(files: Files): DocumentSource {
  return {
    list() {
      const documents = Object.entries(files).map(([path, text]) => ({ path, hash: digest(text) }));
      return Promise.resolve({ documents, skipped: [] });
    },
    read: ({ path, hash }) => {
      const bytes = Buffer.from(files[path] ?? "");
      return readDocument({ path, hash, bytes }, { detectLanguage: () => "en" });
    },
    split: (document) => splitDocument(document, { ...defaultSplitSettings, identify: passageId }),
    ...noFactsMined,
    terms: (passage, details) => passageTerms(passage, details, splitTerms),
  };
}

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Builds the index of Markdown files with vectors of hashed words, without child processes. */
export function buildMarkdown(
  folder: string,
  files: Files,
  options: Partial<BuildOptions> = {},
): Promise<BuildReport> {
  return buildIndex({
    folder,
    source: markdownSource(files),
    model: createHashedEmbeddingModel(),
    graphs: graphsInProcess,
    settings: { ...defaultSplitSettings },
    footnoteVersion: "1.2.3",
    ...options,
  });
}

export interface MarkdownAnswering {
  readonly generation: Generation;
  /** Answers with the model of the index unless another one is given. */
  answer(message: string, model?: EmbeddingModel, rules?: AnswerRules): Promise<Answer>;
}

/** Opens the index in a folder for answering. @throws {Error} when there is none that can be used. */
export async function openAnswers(folder: string): Promise<MarkdownAnswering> {
  const opened = await openIndex(folder);
  if (opened.kind === "unusable") throw new Error(opened.message);
  const { generation } = opened;
  const reader = await readerOf(generation);
  return {
    generation,
    answer: (message, model = createHashedEmbeddingModel(), rules = {}) =>
      answerQuestion(message, { generation, model, splitTerms, reader, ...rules }),
  };
}

/** Knows only the words of the index: a dictionary would take longer to load than a test. */
export async function readerOf(generation: Generation): Promise<QuestionReader> {
  const lexicon = createLexicon(await generation.readWords());
  const repair = createSpellingRepair({ lexicon, isWord: () => false, editDistance: distance });
  return createQuestionReader({ splitTerms, repair, detectLanguage: () => "en" });
}
