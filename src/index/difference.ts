/** A document of a listing or of an index: where it is, and the sha256 of its bytes. */
export interface DocumentState {
  readonly path: string;
  readonly hash: string;
}

/** Paths, each in the order of the list that it is from. */
export interface Difference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/** Compares the documents of the last index with those that are there now, by path and hash. */
export function difference(
  indexed: readonly DocumentState[],
  listed: readonly DocumentState[],
): Difference {
  const before = new Map(indexed.map(({ path, hash }) => [path, hash]));
  const now = new Set(listed.map(({ path }) => path));
  const paths = (wanted: (hash: string, indexedHash: string | undefined) => boolean): string[] =>
    listed.filter(({ path, hash }) => wanted(hash, before.get(path))).map(({ path }) => path);
  return {
    added: paths((_, indexedHash) => indexedHash === undefined),
    changed: paths((hash, indexedHash) => indexedHash !== undefined && indexedHash !== hash),
    removed: indexed.map(({ path }) => path).filter((path) => !now.has(path)),
    unchanged: paths((hash, indexedHash) => indexedHash === hash),
  };
}
