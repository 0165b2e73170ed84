import { answerFault } from "../providers/provider-fault.js";
import { readProviderUrl } from "../providers/provider-url.js";
import { EmbeddingError } from "./embedding-error.js";
import type { EmbeddingModel } from "./embedding-model.js";
import { createLangChainEmbeddingModel } from "./langchain-embedding-model.js";
import { type EmbeddingProvider, providerError } from "./provider-error.js";
import { createProviderFetch } from "./provider-fetch.js";

export interface OllamaEmbeddingOptions {
  /** @default "http://127.0.0.1:11434" */
  readonly baseUrl?: string | undefined;
  /** How long one call may take; the first one loads the model. @default 120000 */
  readonly timeoutMs?: number | undefined;
}

/**
 * A model that an Ollama server runs (https://docs.ollama.com/api/embed).
 *
 * The server cuts a text that is too long for the model.
 *
 * @throws {EmbeddingError} when `baseUrl` is no address.
 */
export function createOllamaEmbeddingModel(
  model: string,
  { baseUrl = "http://127.0.0.1:11434", timeoutMs = 120_000 }: OllamaEmbeddingOptions = {},
): EmbeddingModel {
  const url = readProviderUrl(baseUrl, "OLLAMA_BASE_URL", EmbeddingError);
  const id = `ollama:${model}`;
  const provider: EmbeddingProvider = {
    id,
    url,
    urlSetting: "OLLAMA_BASE_URL",
    onRefused: "check OLLAMA_BASE_URL",
    onUnknownModel: `run "ollama pull ${model}", or check EMBEDDINGS`,
    timeoutMs,
  };
  const readAnswer = (answer: unknown, texts: number): unknown => counted(provider, answer, texts);

  return createLangChainEmbeddingModel(
    async (signal) => {
      const { OllamaEmbeddings } = await import("@langchain/ollama");
      return new OllamaEmbeddings({
        model,
        baseUrl: url,
        truncate: true,
        maxRetries: 0,
        fetch: createProviderFetch(provider, { signal, readAnswer }),
      });
    },
    { id, maxBatchSize: 16, maxParallelCalls: 2 },
  );
}

function counted(provider: EmbeddingProvider, answer: unknown, texts: number): unknown {
  const vectors = (answer as { embeddings?: unknown } | null)?.embeddings;
  if (Array.isArray(vectors) && vectors.length === texts) return answer;
  const found = Array.isArray(vectors) ? vectors.length : "no";
  throw providerError(provider, answerFault(provider, `found ${found} vectors for ${texts} texts`));
}
