/** Numbers that are appended one at a time and kept in four bytes each. */
export interface GrowingArray {
  readonly length: number;
  push(value: number): void;
  at(i: number): number;
  toArray(): Uint32Array;
}

/** An array of unsigned 32-bit integers that doubles when it is full. */
export function createGrowingArray(): GrowingArray {
  let values = new Uint32Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const larger = new Uint32Array(2 * length);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    at: (i) => values[i] ?? 0,
    toArray: () => values.slice(0, length),
  };
}
