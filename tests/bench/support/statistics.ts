/** The value that this share of the values is not above, by the nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted.at((sorted.length - 1) >> 1), sorted.at(sorted.length >> 1)];
  return ((low ?? NaN) + (high ?? NaN)) / 2;
}
