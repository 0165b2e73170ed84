import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { EmbeddingError } from "./embedding-error.js";
import type { EmbeddingModel } from "./embedding-model.js";
import { createLangChainEmbeddingModel } from "./langchain-embedding-model.js";

export interface HuggingFaceEmbeddingOptions {
  /** Where downloaded models are kept. @default the package's own folder in node_modules */
  readonly cacheFolder?: string | undefined;
}

/**
 * The version that @langchain/community works with. Without the variable its installation downloads
 * parts for NVIDIA cards, and fails where it cannot.
 */
const install = "ONNXRUNTIME_NODE_INSTALL_CUDA=skip npm install @huggingface/transformers@3.8.1";

/**
 * A model of huggingface.co with an ONNX export, or one in a local folder, run in this process with
 * mean pooling. The package that runs it, some 300 MB, is installed only by who wants it.
 *
 * It computes on the calling thread: a batch of 8 sentences holds the event loop for some 100 ms.
 *
 * @param model its name, as in `Xenova/all-MiniLM-L6-v2`, or the absolute path of a folder.
 */
export function createHuggingFaceEmbeddingModel(
  model: string,
  { cacheFolder }: HuggingFaceEmbeddingOptions = {},
): EmbeddingModel {
  const id = `huggingface:${model}`;
  let loaded: Promise<EmbeddingsInterface> | undefined;

  return createLangChainEmbeddingModel(() => (loaded ??= load()), {
    id,
    maxBatchSize: 8,
    maxParallelCalls: 1,
    explain(error) {
      // LangChain keeps a model that failed to load; the next call starts afresh.
      loaded = undefined;
      return explain(id, error);
    },
  });

  async function load(): Promise<EmbeddingsInterface> {
    const { HuggingFaceTransformersEmbeddings } =
      await import("@langchain/community/embeddings/huggingface_transformers");
    // The default type of numbers, but unsaid it is warned about.
    const pretrainedOptions = { dtype: "fp32", ...(cacheFolder && { cache_dir: cacheFolder }) };
    return new HuggingFaceTransformersEmbeddings({
      model,
      batchSize: 8,
      maxRetries: 0,
      pretrainedOptions,
    });
  }
}

function explain(id: string, cause: unknown): EmbeddingError {
  const { code, message } = cause as { code?: unknown; message?: unknown };
  const reason = String(message);
  if (code === "ERR_MODULE_NOT_FOUND" && reason.includes("@huggingface/transformers")) {
    return new EmbeddingError(
      `Cannot embed with ${id} as @huggingface/transformers is not installed: run ${install}`,
      { cause },
    );
  }
  const retryable = /fetch failed|timeout|server error|gateway|unavailable/i.test(reason);
  return new EmbeddingError(
    `Cannot embed with ${id} (${reason}): EMBEDDINGS must name a model of huggingface.co that has ONNX files, which the first use downloads, or the absolute path of a folder with such a model`,
    { cause, retryable },
  );
}
