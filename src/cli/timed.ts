/** Runs some work to its end and tells how many milliseconds it took. */
export async function timed<Value>(
  work: () => Value,
): Promise<{ readonly value: Awaited<Value>; readonly ms: number }> {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
}
