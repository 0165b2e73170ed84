/** Sorts by code units, one first letter at a time so that there are pauses. */
export async function sortStrings(
  strings: Iterable<string>,
  breathe: () => Promise<void>,
): Promise<string[]> {
  const buckets = new Map<number, string[]>();
  for (const string of strings) {
    const first = string === "" ? -1 : string.charCodeAt(0);
    const bucket = buckets.get(first);
    if (bucket) bucket.push(string);
    else buckets.set(first, [string]);
  }
  const sorted: string[] = [];
  for (const [, bucket] of [...buckets].sort(([a], [b]) => a - b)) {
    await breathe();
    for (const string of bucket.sort()) sorted.push(string);
  }
  return sorted;
}
