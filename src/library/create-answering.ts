import { answerMore } from "../answers/answer-more.js";
import type { AnswerRules } from "../answers/answer-question.js";
import type { Answer, Source } from "../answers/answer.js";
import type { EmbeddingModel } from "../embeddings/embedding-model.js";
import type { Generation } from "../index/open-generation.js";
import type { TermSplitter } from "../passages/terms.js";
import type { QuestionReader } from "../retrieval/read-question.js";
import { retrieve } from "../retrieval/retrieve.js";
import { createWriter } from "./create-writer.js";
import type { Writer, WritingParts } from "./create-writer.js";

/** Answers from one generation of the index. */
export interface Answering {
  readonly generation: Generation;
  /** @throws the signal's reason when it aborts. */
  readonly answer: (message: string, signal?: AbortSignal) => Promise<Answer>;
  /** Has a chat model write answers; absent without one. */
  readonly writer?: Writer;
}

/** The same, and searches it. */
export interface SearchableAnswering extends Answering {
  /** Sentences for the owner: what does not work as it should. */
  readonly warnings: readonly string[];
  /** @throws the signal's reason when it aborts. */
  readonly answer: (message: string, signal?: AbortSignal, rules?: AnswerRules) => Promise<Answer>;
  /**
   * Returns up to `limit` passages, best first. Of several that say the same word for word, as in two
   * copies of a document, only the best; none for a query that says nothing.
   *
   * @throws the signal's reason when it aborts.
   */
  readonly search: (query: string, limit: number, signal?: AbortSignal) => Promise<Source[]>;
}

export interface AnsweringParts {
  readonly model: EmbeddingModel;
  readonly splitTerms: TermSplitter;
  /** One that knows the words of the generation. */
  readonly reader: QuestionReader;
  /** The chat model and what goes with it. @default none */
  readonly writing?: WritingParts | undefined;
}

/** So many times the passages asked for are looked at, as some may be copies. */
const lookedAt = 3;

/** Makes a generation ready for questions. One of another model is searched by words alone. */
export function createAnswering(
  generation: Generation,
  { model, splitTerms, reader, writing }: AnsweringParts,
): SearchableAnswering {
  // Vectors of two models cannot be compared.
  const matches = generation.manifest.model.id === model.id;
  const parts = { generation, model: matches ? model : { ...model, reads: () => false } };
  return {
    generation,
    ...(writing && { writer: createWriter({ ...parts, splitTerms, reader }, writing) }),
    warnings: matches ? [] : [otherModel(generation, model)],
    answer: (message, signal, rules) =>
      answerMore(message, {
        ...parts,
        splitTerms,
        reader,
        ...rules,
        ...(signal && { signal }),
      }),
    async search(query, limit, signal) {
      const inquiry = reader.query(query);
      if (inquiry.text === "") return [];
      const options = { limit: lookedAt * limit, ...(signal && { signal }) };
      const { passages } = await retrieve(inquiry, { ...parts, splitTerms }, options);
      return withoutCopies(passages).slice(0, limit);
    },
  };
}

function otherModel({ manifest }: Generation, model: EmbeddingModel): string {
  return `The index was built with ${manifest.model.id}, not ${model.id}: it is searched by words alone`;
}

function withoutCopies(ranking: readonly Source[]): Source[] {
  const best = new Map<string, Source>();
  for (const { passage, document } of ranking) {
    const words = passage.text.replace(/\s+/g, " ");
    if (!best.has(words)) best.set(words, { passage, document });
  }
  return [...best.values()];
}
