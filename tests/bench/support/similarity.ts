/** The least cosine of vectors that stand at the same place; NaN when one is missing. */
export function leastCosine(
  some: readonly ArrayLike<number>[],
  others: readonly ArrayLike<number>[],
): number {
  return Math.min(...some.map((vector, i) => cosine(vector, others[i] ?? [])));
}

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

function product(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? NaN) * (b[i] ?? NaN);
  return sum;
}
