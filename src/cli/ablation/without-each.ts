/** Weights by row: "all" as they are, then "without …" each part in turn, whose weight is 0. */
export function withoutEach<Part extends string>(
  weights: Readonly<Record<Part, number>>,
  parts: readonly Part[],
): Map<string, Readonly<Record<Part, number>>> {
  const off = parts.map((part) => [`without ${part}`, { ...weights, [part]: 0 }] as const);
  return new Map([["all", weights], ...off]);
}
