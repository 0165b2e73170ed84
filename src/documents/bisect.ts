/** How many items at the beginning of a list satisfy `before`, which none after the first that fails does. */
export function countWhile<Item>(list: readonly Item[], before: (item: Item) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && before(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
