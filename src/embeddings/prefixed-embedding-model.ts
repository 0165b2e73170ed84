import type { EmbeddingModel } from "./embedding-model.js";

export interface EmbeddingPrefixes {
  /** Put before every question, as in "query: ". @default "" */
  readonly questionPrefix?: string | undefined;
  /** Put before every passage, as in "passage: ". @default "" */
  readonly passagePrefix?: string | undefined;
}

/**
 * Marks questions and passages apart for models that were trained with such prefixes (E5, nomic).
 * The prefixes are part of the id, for they change the vectors; without any, the model is returned as
 * it is.
 */
export function createPrefixedEmbeddingModel(
  model: EmbeddingModel,
  { questionPrefix = "", passagePrefix = "" }: EmbeddingPrefixes,
): EmbeddingModel {
  if (questionPrefix === "" && passagePrefix === "") return model;
  const prefixes = { question: questionPrefix, passage: passagePrefix };
  return {
    id: `${model.id}?${new URLSearchParams(prefixes).toString()}`,
    maxBatchSize: model.maxBatchSize,
    maxParallelCalls: model.maxParallelCalls,
    reads: model.reads,
    embed(texts, purpose, signal) {
      const prefixed = texts.map((text) => `${prefixes[purpose]}${text}`);
      return model.embed(prefixed, purpose, signal);
    },
    close: () => model.close(),
  };
}
