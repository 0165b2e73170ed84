import {
  createCheckedEmbeddingModel,
  type CheckedEmbeddingOptions,
} from "./checked-embedding-model.js";
import { EmbeddingError } from "./embedding-error.js";
import type { EmbeddingModel } from "./embedding-model.js";
import { createHuggingFaceEmbeddingModel } from "./huggingface-embedding-model.js";
import { createLocalEmbeddingModel } from "./local-embedding-model.js";
import { createOllamaEmbeddingModel } from "./ollama-embedding-model.js";
import { createOpenAIEmbeddingModel } from "./openai-embedding-model.js";
import {
  createPrefixedEmbeddingModel,
  type EmbeddingPrefixes,
} from "./prefixed-embedding-model.js";

export interface OpenEmbeddingOptions extends EmbeddingPrefixes, CheckedEmbeddingOptions {
  /** The compiled `local.worker.ts`. */
  readonly worker: URL;
  /** Threads of the bundled model. @default 2, or 1 on one core */
  readonly threads?: number | undefined;
  /** OPENAI_API_KEY. @default none */
  readonly openaiApiKey?: string | undefined;
  /** OPENAI_BASE_URL. @default "https://api.openai.com/v1" */
  readonly openaiBaseUrl?: string | undefined;
  /** OLLAMA_BASE_URL. @default "http://127.0.0.1:11434" */
  readonly ollamaBaseUrl?: string | undefined;
  /** Where downloaded Hugging Face models are kept. @default the package's own folder */
  readonly modelFolder?: string | undefined;
  /** How long one call to a server may take. @default 60000 at OpenAI, 120000 at Ollama */
  readonly timeoutMs?: number | undefined;
}

/**
 * Opens the model that the setting EMBEDDINGS names: `local`, `huggingface:<model>`,
 * `openai:<model>` or `ollama:<model>`. Nothing is loaded and nobody is asked before the first call.
 * Its answers are checked (see `createCheckedEmbeddingModel`).
 *
 * @throws {EmbeddingError} when the setting is none of these, or another setting cannot be used.
 */
export function openEmbeddingModel(spec: string, options: OpenEmbeddingOptions): EmbeddingModel {
  const prefixed = createPrefixedEmbeddingModel(openPlain(spec, options), options);
  return createCheckedEmbeddingModel(prefixed, options);
}

function openPlain(spec: string, options: OpenEmbeddingOptions): EmbeddingModel {
  const { worker, threads, modelFolder, openaiApiKey, openaiBaseUrl, ollamaBaseUrl } = options;
  const { timeoutMs } = options;
  const [, provider, model] = /^(\w+)(?::(.+))?$/.exec(spec.trim()) ?? [];
  if (model === undefined) {
    if (provider === "local") return createLocalEmbeddingModel(worker, { threads });
  } else if (provider === "huggingface") {
    return createHuggingFaceEmbeddingModel(model, { cacheFolder: modelFolder });
  } else if (provider === "openai") {
    const server = { apiKey: openaiApiKey, baseUrl: openaiBaseUrl, timeoutMs };
    return createOpenAIEmbeddingModel(model, server);
  } else if (provider === "ollama") {
    return createOllamaEmbeddingModel(model, { baseUrl: ollamaBaseUrl, timeoutMs });
  }
  throw new EmbeddingError(
    `Cannot use EMBEDDINGS=${spec} as it must be local, huggingface:<model>, openai:<model> or ollama:<model>`,
  );
}
