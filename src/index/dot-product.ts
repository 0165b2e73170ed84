/**
 * The sum of a[i] b[offset + i] over the length of `a`: for unit vectors their cosine similarity.
 * Four sums run side by side, which V8 turns into about twice the speed of one.
 */
export function dotProduct(a: Float32Array, b: Float32Array, offset = 0): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let i = 0;
  for (; i + 3 < a.length; i += 4) {
    const j = offset + i;
    first += (a[i] ?? 0) * (b[j] ?? 0);
    second += (a[i + 1] ?? 0) * (b[j + 1] ?? 0);
    third += (a[i + 2] ?? 0) * (b[j + 2] ?? 0);
    fourth += (a[i + 3] ?? 0) * (b[j + 3] ?? 0);
  }
  for (; i < a.length; i++) first += (a[i] ?? 0) * (b[offset + i] ?? 0);
  return first + second + third + fourth;
}
