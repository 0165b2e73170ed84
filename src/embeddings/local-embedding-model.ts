import { availableParallelism } from "node:os";
import { embedInBatches } from "./embed-in-batches.js";
import { toEmbeddableText } from "./embeddable-text.js";
import { EmbeddingError } from "./embedding-error.js";
import type { EmbeddingModel } from "./embedding-model.js";
import { createEmbeddingThreads, type EmbeddingThreads } from "./embedding-threads.js";
import { createWorkQueue } from "./work-queue.js";

export interface LocalEmbeddingOptions {
  /** How many threads embed at a time, each with a copy of the model. @default 2, or 1 on one core */
  readonly threads?: number | undefined;
}

/**
 * How much of a text is embedded. The model reads 128 tokens, about 750 characters of English; the
 * rest costs the time of the tokenizer and changes nothing.
 */
const maxCharacters = 1_000;

/**
 * About 130 tokens: fewer cost more each, more gain nothing. They bound a batch to about a twentieth
 * of a second, for that long may a question have to wait.
 */
const batchLimits = { maxTexts: 8, maxCharacters: 600 };

/**
 * The bundled Universal Sentence Encoder lite: English, 512 dimensions, in threads of its own, with
 * nothing to download. Threads start with the first call and stay until `close()`.
 *
 * Its batches wait in one queue, in which questions go first: a question waits for at most one
 * batch, however many passages wait.
 *
 * Texts that hold nothing it knows, such as emoji or Chinese alone, all have the same vector; it says
 * of itself that it reads only Latin script.
 *
 * @param worker the compiled `local.worker.ts`.
 */
export function createLocalEmbeddingModel(
  worker: URL,
  { threads: count = Math.min(2, availableParallelism()) }: LocalEmbeddingOptions = {},
): EmbeddingModel {
  const queue = createWorkQueue(count);
  let threads: EmbeddingThreads | undefined;
  let closed = false;

  return {
    // The number rises whenever a change of ours changes the vectors.
    id: "local:universal-sentence-encoder-lite@1",
    maxBatchSize: 256,
    maxParallelCalls: Number.POSITIVE_INFINITY,
    reads: isMostlyLatin,
    embed(texts, purpose, signal) {
      const ready = texts.map((text) => toEmbeddableText(text, maxCharacters));
      const turn = { urgent: purpose === "question", signal };
      return embedInBatches(ready, batchLimits, (batch) =>
        queue.run(() => embedBatch(batch), turn),
      );
    },
    async close() {
      closed = true;
      await threads?.close();
      threads = undefined;
    },
  };

  async function embedBatch(texts: readonly string[]): Promise<Float32Array[]> {
    if (closed) throw new EmbeddingError("Cannot embed with the bundled model as it is closed");
    const current = (threads ??= createEmbeddingThreads(worker, count));
    try {
      return await current.embed(texts);
    } catch (error) {
      // The next batch starts with fresh threads.
      if (threads === current) threads = undefined;
      current.close().catch(() => undefined);
      throw error;
    }
  }
}

function isMostlyLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 >= letters;
}
