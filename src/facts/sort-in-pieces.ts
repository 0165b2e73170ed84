/** How many items are sorted or merged at one go. */
const pieceLength = 1_000;

/**
 * Sorts like `toSorted`, what is equal as it came, with pauses: pieces are sorted, then merged two by
 * two.
 *
 * @param breathe awaited between pieces of work of less than a millisecond.
 */
export async function sortInPieces<Item>(
  items: readonly Item[],
  compare: (one: Item, other: Item) => number,
  breathe: () => Promise<void>,
): Promise<Item[]> {
  let pieces: Item[][] = [];
  for (let start = 0; start < items.length; start += pieceLength) {
    pieces.push(items.slice(start, start + pieceLength).sort(compare));
    await breathe();
  }
  while (pieces.length > 1) {
    const merged: Item[][] = [];
    for (let i = 0; i < pieces.length; i += 2) {
      merged.push(await merge(pieces[i] ?? [], pieces[i + 1] ?? [], { compare, breathe }));
    }
    pieces = merged;
  }
  return pieces[0] ?? [];
}

interface MergeOptions<Item> {
  readonly compare: (one: Item, other: Item) => number;
  readonly breathe: () => Promise<void>;
}

async function merge<Item>(
  left: readonly Item[],
  right: readonly Item[],
  { compare, breathe }: MergeOptions<Item>,
): Promise<Item[]> {
  const merged: Item[] = [];
  let [fromLeft, fromRight] = [0, 0];
  while (merged.length < left.length + right.length) {
    const isLeft =
      fromRight === right.length ||
      (fromLeft < left.length && compare(left[fromLeft] as Item, right[fromRight] as Item) <= 0);
    merged.push((isLeft ? left[fromLeft++] : right[fromRight++]) as Item);
    if (merged.length % pieceLength === 0) await breathe();
  }
  return merged;
}
