/** The mean; `undefined` of nothing. */
export function mean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The share of the items that pass, 0 to 1; `undefined` of nothing. */
export function share<Item>(
  items: readonly Item[],
  passes: (item: Item) => boolean,
): number | undefined {
  return mean(items.map((item) => (passes(item) ? 1 : 0)));
}

/**
 * The least value that at least this part of all values does not exceed (nearest rank); `undefined` of
 * nothing.
 *
 * @param part Above 0, at most 1.
 */
export function quantile(values: readonly number[], part: number): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.ceil(part * values.length) - 1];
}

/** The middle value, or the mean of the two in the middle; `undefined` of nothing. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return mean(sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1));
}
