import { untilAborted } from "../providers/until-aborted.js";
import type { EmbeddingModel, EmbeddingPurpose } from "./embedding-model.js";
import { embedInBatches } from "./embed-in-batches.js";
import { retry } from "./retry.js";
import { createVectorCheck } from "./vector-check.js";
import { createWorkQueue } from "./work-queue.js";

export interface CheckedEmbeddingOptions {
  /**
   * The pauses in milliseconds before a call that failed with a retryable fault is made again; as
   * many tries follow as there are pauses. Somebody waits for a question; a provider's rate limit,
   * which passages meet, lasts some 20 seconds.
   *
   * @default { question: [200, 1000], passage: [2000, 20000] }
   */
  readonly pausesMs?: Readonly<Record<EmbeddingPurpose, readonly number[]>> | undefined;
}

const defaultPausesMs = { question: [200, 1_000], passage: [2_000, 20_000] };

/**
 * Wraps a model so that its answers keep the promise of `EmbeddingModel` whatever it sends: as many
 * vectors as texts, of the same number of dimensions in every call, finite, scaled to length 1.
 *
 * A call may hold any number of texts: they are split by the limits of the model, texts of similar
 * length together; the batches wait for a place, questions before passages; retryable faults are
 * tried again. A batch that fails ends the call. An abort rejects at once with the signal's reason.
 */
export function createCheckedEmbeddingModel(
  model: EmbeddingModel,
  { pausesMs = defaultPausesMs }: CheckedEmbeddingOptions = {},
): EmbeddingModel {
  const queue = createWorkQueue(model.maxParallelCalls);
  const check = createVectorCheck(model.id);
  const limits = { maxTexts: model.maxBatchSize, maxCharacters: Number.POSITIVE_INFINITY };

  return {
    id: model.id,
    maxBatchSize: Number.POSITIVE_INFINITY,
    maxParallelCalls: Number.POSITIVE_INFINITY,
    reads: model.reads,
    embed: (texts, purpose, signal) => untilAborted(embed(texts, purpose, signal), signal),
    close: () => model.close(),
  };

  async function embed(
    texts: readonly string[],
    purpose: EmbeddingPurpose,
    outer: AbortSignal | undefined,
  ): Promise<Float32Array[]> {
    const failure = new AbortController();
    const signal = AbortSignal.any([failure.signal, ...(outer ? [outer] : [])]);
    const turn = { urgent: purpose === "question", signal };
    const embedBatch = async (batch: readonly string[]): Promise<Float32Array[]> => {
      const call = (): Promise<Float32Array[]> => model.embed(batch, purpose, signal);
      try {
        return check(await retry(call, pausesMs[purpose], signal), batch.length);
      } catch (error) {
        failure.abort(error);
        throw error;
      }
    };
    return embedInBatches(texts, limits, (batch) => queue.run(() => embedBatch(batch), turn));
  }
}
