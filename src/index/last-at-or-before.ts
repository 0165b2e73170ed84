/**
 * Returns the last place in an ascending list whose value is at most `value`; -1 when there is none.
 *
 * @param low,high The only places looked at, from `low` to before `high`; `low` - 1 when there is none.
 */
export function lastAtOrBefore(
  starts: ArrayLike<number>,
  value: number,
  low = 0,
  high = starts.length,
): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
