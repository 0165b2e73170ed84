import { answerFault } from "../providers/provider-fault.js";
import { readProviderUrl } from "../providers/provider-url.js";
import { EmbeddingError } from "./embedding-error.js";
import type { EmbeddingModel } from "./embedding-model.js";
import { createLangChainEmbeddingModel } from "./langchain-embedding-model.js";
import { type EmbeddingProvider, providerError } from "./provider-error.js";
import { createProviderFetch } from "./provider-fetch.js";

export interface OpenAIEmbeddingOptions {
  /** May be absent for a server of one's own that asks for none. @default none */
  readonly apiKey?: string | undefined;
  /** @default "https://api.openai.com/v1" */
  readonly baseUrl?: string | undefined;
  /** How long one call may take. @default 60000 */
  readonly timeoutMs?: number | undefined;
}

const openAIUrl = "https://api.openai.com/v1";

/**
 * A model of OpenAI, or of a server that speaks its `/embeddings` protocol
 * (https://platform.openai.com/docs/api-reference/embeddings).
 *
 * One request may hold 300,000 tokens: 48 texts of at most 2,000 characters stay below.
 *
 * @throws {EmbeddingError} when `baseUrl` is no address, or is OpenAI's own and the key is missing.
 */
export function createOpenAIEmbeddingModel(
  model: string,
  { apiKey = "", baseUrl = openAIUrl, timeoutMs = 60_000 }: OpenAIEmbeddingOptions = {},
): EmbeddingModel {
  const url = readProviderUrl(baseUrl, "OPENAI_BASE_URL", EmbeddingError);
  if (url === openAIUrl && apiKey === "") {
    throw new EmbeddingError(`Cannot embed with openai:${model} as OPENAI_API_KEY is not set`);
  }
  // Another server may mean another model by the same name.
  const id = url === openAIUrl ? `openai:${model}` : `openai:${model}@${url}`;
  const provider: EmbeddingProvider = {
    id: `openai:${model}`,
    url,
    urlSetting: "OPENAI_BASE_URL",
    onRefused: "check OPENAI_API_KEY",
    onUnknownModel: "check EMBEDDINGS",
    timeoutMs,
    secret: apiKey,
  };
  const readAnswer = (answer: unknown, texts: number): unknown => ordered(provider, answer, texts);

  return createLangChainEmbeddingModel(
    async (signal) => {
      const { OpenAIEmbeddings } = await import("@langchain/openai");
      return new OpenAIEmbeddings({
        model,
        // Without one the client would look for it in the environment and then refuse to start.
        apiKey: apiKey === "" ? "none" : apiKey,
        batchSize: 48,
        maxRetries: 0,
        // The client asks for base64 by itself and reads floats from a server that knows only them
        // as zeros.
        encodingFormat: "float",
        configuration: {
          baseURL: url,
          fetch: createProviderFetch(provider, { signal, readAnswer }),
        },
      });
    },
    { id, maxBatchSize: 48, maxParallelCalls: 4 },
  );
}

/**
 * LangChain takes the vectors in the order in which they are sent, whatever their `index` says. A
 * server that sends no index means this order.
 */
function ordered(provider: EmbeddingProvider, answer: unknown, texts: number): unknown {
  const data = dataIn(answer);
  if (data?.length !== texts) {
    throw unexpected(provider, `found ${data?.length ?? "no"} vectors for ${texts} texts`);
  }
  if (data.every(({ index }) => index === undefined)) return answer;
  const sorted = [...data].sort((a, b) => Number(a.index) - Number(b.index));
  if (sorted.some(({ index }, place) => index !== place)) {
    throw unexpected(provider, "found an `index` that does not number the texts");
  }
  return { ...(answer as object), data: sorted };
}

function unexpected(provider: EmbeddingProvider, found: string): EmbeddingError {
  return providerError(provider, answerFault(provider, found));
}

function dataIn(answer: unknown): { index?: unknown }[] | undefined {
  const data = (answer as { data?: unknown } | null)?.data;
  const isObject = (item: unknown): boolean => typeof item === "object" && item !== null;
  return Array.isArray(data) && data.every(isObject) ? (data as { index?: unknown }[]) : undefined;
}
