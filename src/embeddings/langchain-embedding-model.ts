import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { untilAborted } from "../providers/until-aborted.js";
import { toEmbeddableText } from "./embeddable-text.js";
import { EmbeddingError } from "./embedding-error.js";
import type { EmbeddingModel } from "./embedding-model.js";

export interface LangChainEmbeddingOptions {
  readonly id: string;
  readonly maxBatchSize: number;
  readonly maxParallelCalls: number;
  /** Turns what `open` or LangChain threw into one sentence, unless an `EmbeddingError` caused it. */
  readonly explain?: (error: unknown) => EmbeddingError;
}

/**
 * How much of a text is embedded. A character is at most 3 tokens, so this stays below the limit of
 * 8,191 tokens a text at OpenAI; models that read less cut for themselves.
 */
const maxCharacters = 2_000;

/**
 * Makes a model of LangChain embeddings: `embedQuery` for questions, `embedDocuments` for passages.
 *
 * @param open gives the embeddings for one call, whose requests should end with the signal.
 */
export function createLangChainEmbeddingModel(
  open: (signal: AbortSignal) => Promise<EmbeddingsInterface>,
  { id, maxBatchSize, maxParallelCalls, explain = unexplained(id) }: LangChainEmbeddingOptions,
): EmbeddingModel {
  const closing = new AbortController();

  return {
    id,
    maxBatchSize,
    maxParallelCalls,
    reads: () => true,
    async embed(texts, purpose, outer) {
      const signal = AbortSignal.any([closing.signal, ...(outer ? [outer] : [])]);
      signal.throwIfAborted();
      const ready = texts.map((text) => toEmbeddableText(text, maxCharacters));
      const call = purpose === "question" ? embedQuestions : embedPassages;
      const answer = await untilAborted(call(ready, signal), signal).catch((error: unknown) => {
        throw signal.aborted ? signal.reason : (embeddingErrorIn(error) ?? explain(error));
      });
      return answer.map((vector) => toFloats(vector, id));
    },
    close() {
      closing.abort(new EmbeddingError(`Cannot embed with ${id} as it is closed`));
      return Promise.resolve();
    },
  };

  async function embedPassages(texts: string[], signal: AbortSignal): Promise<unknown[]> {
    return texts.length === 0 ? [] : (await open(signal)).embedDocuments(texts);
  }

  async function embedQuestions(texts: string[], signal: AbortSignal): Promise<unknown[]> {
    const embeddings = await open(signal);
    const vectors = [];
    for (const text of texts) vectors.push(await embeddings.embedQuery(text));
    return vectors;
  }
}

/** LangChain and the clients below it wrap what our fetch threw. */
function embeddingErrorIn(error: unknown): EmbeddingError | undefined {
  if (error instanceof EmbeddingError) return error;
  return error instanceof Error ? embeddingErrorIn(error.cause) : undefined;
}

function unexplained(id: string): (error: unknown) => EmbeddingError {
  return (cause) => new EmbeddingError(`Cannot embed with ${id}: ${String(cause)}`, { cause });
}

/** `Float32Array.from` would quietly turn null into 0 and "1" into 1. */
function toFloats(vector: unknown, id: string): Float32Array {
  if (!Array.isArray(vector)) {
    throw new EmbeddingError(
      `Cannot use a vector of ${id} as it must be a list of numbers: found ${typeof vector}`,
    );
  }
  const odd = vector.findIndex((component) => typeof component !== "number");
  if (odd >= 0) {
    throw new EmbeddingError(
      `Cannot use a vector of ${id} as every component must be a number: component ${odd} is ${JSON.stringify(vector[odd])}`,
    );
  }
  return Float32Array.from(vector as number[]);
}
