import { type EmbeddingCache, openEmbeddingCache } from "./embedding-cache.js";
import type { EmbeddingModel } from "./embedding-model.js";
import { embeddingKey } from "./vector-format.js";

/** How many different texts got their vector from where, since the report before. */
export interface EmbeddingReport {
  readonly reused: number;
  readonly embedded: number;
}

export interface CachedEmbeddingOptions {
  /** Where the vectors are kept, in one file a model. Its builder holds a lock on it. */
  readonly folder: string;
  /** How many texts are embedded before their vectors are written: what a kill can cost. @default 512 */
  readonly batchSize?: number | undefined;
  /** Called after each look-up and after each batch written. @default nobody is told */
  readonly onEmbedded?: ((report: EmbeddingReport) => void) | undefined;
  /** Told in one sentence what was found damaged or set aside. @default nobody is told */
  readonly onNotice?: ((notice: string) => void) | undefined;
}

/** A model that remembers the vectors of passages from one run to the next. */
export interface CachedEmbeddingModel extends EmbeddingModel {
  /**
   * Drops the vectors of all texts but those of the given keys (see `embeddingKey`), in one step,
   * and returns how many it dropped.
   */
  prune(keep: ReadonlySet<string>): Promise<number>;
}

/**
 * Embeds passages only once: their vectors are kept in a folder under the id of the model and the
 * hash of the text, so that a rebuild embeds what is new and an interrupted one goes on. A text that
 * occurs twice in a call is embedded once and has one vector in common. Questions go straight to the
 * model.
 *
 * The file is opened with the first passage. Faults of the file are `EmbeddingError`s too.
 *
 * @param model a checked one: what it returns is kept unchecked.
 */
export function createCachedEmbeddingModel(
  model: EmbeddingModel,
  { folder, batchSize = 512, onEmbedded = () => undefined, onNotice }: CachedEmbeddingOptions,
): CachedEmbeddingModel {
  let opening: Promise<EmbeddingCache> | undefined;
  const opened = (): Promise<EmbeddingCache> =>
    (opening ??= openEmbeddingCache(folder, model.id, { onNotice }).catch((error: unknown) => {
      opening = undefined;
      throw error;
    }));

  return {
    id: model.id,
    maxBatchSize: model.maxBatchSize,
    maxParallelCalls: model.maxParallelCalls,
    reads: model.reads,
    embed: (texts, purpose, signal) =>
      purpose === "question" || texts.length === 0
        ? model.embed(texts, purpose, signal)
        : embedPassages(texts, signal),
    prune: async (keep) => (await opened()).prune(keep),
    async close() {
      await Promise.all([opening?.then((cache) => cache.close()), model.close()]);
    },
  };

  async function embedPassages(
    texts: readonly string[],
    signal: AbortSignal | undefined,
  ): Promise<Float32Array[]> {
    signal?.throwIfAborted();
    const cache = await opened();
    const keys = texts.map(embeddingKey);
    const vectors = await cache.read(new Set(keys));
    onEmbedded({ reused: vectors.size, embedded: 0 });
    const byKey = new Map(keys.map((key, i) => [key, texts[i] ?? ""]));
    const missing = [...byKey].filter(([key]) => !vectors.has(key));
    for (let at = 0; at < missing.length; at += batchSize) {
      const added = await embedByKey(model, missing.slice(at, at + batchSize), signal);
      await cache.write(added);
      for (const [key, vector] of added) vectors.set(key, vector);
      onEmbedded({ reused: 0, embedded: added.size });
    }
    return keys.flatMap((key) => vectors.get(key) ?? []);
  }
}

async function embedByKey(
  model: EmbeddingModel,
  texts: readonly (readonly [key: string, text: string])[],
  signal: AbortSignal | undefined,
): Promise<Map<string, Float32Array>> {
  const plain = texts.map(([, text]) => text);
  const vectors = await model.embed(plain, "passage", signal);
  return new Map(vectors.map((vector, i) => [texts[i]?.[0] ?? "", vector]));
}
