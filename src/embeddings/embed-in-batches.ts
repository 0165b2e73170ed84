import { lengthBatches, type LengthBatchOptions } from "./length-batches.js";

/**
 * Hands the texts to `embed` in batches of similar length, all at once, and returns the vectors in
 * the order of the texts.
 *
 * @param embed returns one vector a text of its batch.
 */
export async function embedInBatches(
  texts: readonly string[],
  limits: LengthBatchOptions,
  embed: (batch: readonly string[]) => Promise<readonly Float32Array[]>,
): Promise<Float32Array[]> {
  const vectors = new Array<Float32Array>(texts.length);
  const embedAt = async (positions: readonly number[]): Promise<void> => {
    const batch = await embed(positions.flatMap((position) => texts[position] ?? []));
    for (const [i, vector] of batch.entries()) vectors[positions[i] ?? i] = vector;
  };
  await Promise.all(lengthBatches(texts, limits).map(embedAt));
  return vectors;
}
