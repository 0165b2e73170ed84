export interface LengthBatchOptions {
  /** The most texts in a batch. */
  readonly maxTexts: number;
  /** The most characters in a batch, each text counted as long as the longest one. */
  readonly maxCharacters: number;
}

/**
 * Cuts texts into batches of similar length, longest first, because a model pads every text of a
 * batch to the longest. Returns the positions of the texts; each stands in exactly one batch. A text
 * longer than `maxCharacters` has a batch of its own.
 */
export function lengthBatches(
  texts: readonly string[],
  { maxTexts, maxCharacters }: LengthBatchOptions,
): number[][] {
  const byLength = texts
    .map(({ length }, position) => ({ length, position }))
    .sort((a, b) => b.length - a.length || a.position - b.position);
  const batches: number[][] = [];
  let batch: number[] = [];
  let room = 0;
  for (const { length, position } of byLength) {
    if (batch.length >= room) {
      batch = [];
      batches.push(batch);
      room = Math.max(1, Math.min(maxTexts, Math.floor(maxCharacters / length)));
    }
    batch.push(position);
  }
  return batches;
}
