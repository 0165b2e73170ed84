/** The latest of what is made, by a key. */
export interface Kept<Value> {
  /**
   * What is kept under the key, or is in the making; else what `make` makes. What cannot be made is not
   * kept.
   */
  of(key: string, make: () => Promise<Value>): Promise<Value>;
  clear(): void;
}

/** @param most how many are kept; what was not asked for the longest goes first. */
export function keepLatest<Value>(most: number): Kept<Value> {
  const kept = new Map<string, Promise<Value>>();
  return {
    of(key, make) {
      const value = kept.get(key) ?? made(key, make);
      // A map keeps the order in which its entries came.
      kept.delete(key);
      kept.set(key, value);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return value;
    },
    clear: () => {
      kept.clear();
    },
  };

  function made(key: string, make: () => Promise<Value>): Promise<Value> {
    const value = make();
    value.catch(() => {
      if (kept.get(key) === value) kept.delete(key);
    });
    return value;
  }
}
