import { lengthBatches, type LengthBatchOptions } from "./length-batches.js";

/**
 * Hands the texts to `embed` in batches of similar length, all at once, and returns the vectors in
 * the order of the texts. Equal texts are embedded once and have one vector in common.
 *
 * @param embed returns one vector a text of its batch.
 */
export async function embedInBatches(
  texts: readonly string[],
  limits: LengthBatchOptions,
  embed: (batch: readonly string[]) => Promise<readonly Float32Array[]>,
): Promise<Float32Array[]> {
  const distinct = [...new Set(texts)];
  const vectors = new Map<string, Float32Array>();
  const embedAt = async (positions: readonly number[]): Promise<void> => {
    const batch = positions.flatMap((position) => distinct[position] ?? []);
    const found = await embed(batch);
    for (const [i, text] of batch.entries()) if (found[i]) vectors.set(text, found[i]);
  };
  await Promise.all(lengthBatches(distinct, limits).map(embedAt));
  return texts.flatMap((text) => vectors.get(text) ?? []);
}
