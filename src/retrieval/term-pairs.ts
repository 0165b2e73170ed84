/** Two terms that stand next to each other in a question, and how telling both are together. */
export interface TermPair {
  readonly first: string;
  readonly second: string;
  /** Above 0. */
  readonly weight: number;
}

/** The neighboring terms of a question, in its order, each pair once. */
export function termPairs(
  sequence: readonly string[],
  weigh: (term: string) => number,
): TermPair[] {
  const pairs = new Map<string, TermPair>();
  for (const [i, first] of sequence.entries()) {
    const second = sequence[i + 1];
    if (second === undefined || first === second) continue;
    pairs.set(`${first} ${second}`, { first, second, weight: weigh(first) + weigh(second) });
  }
  return [...pairs.values()];
}

/**
 * The share, by weight, of pairs that stand next to each other, in their order, in one of the
 * sentences: the exact phrases of the sequential dependence model (Metzler and Croft, "A Markov
 * Random Field Model for Term Dependencies", SIGIR 2005). From 0 to 1; 0 when there are no pairs.
 *
 * @param sentences Each as its terms, in order.
 */
export function pairsTogether(
  pairs: readonly TermPair[],
  sentences: readonly (readonly string[])[],
): number {
  if (pairs.length === 0) return 0;
  const seen = new Set(
    sentences.flatMap((terms) => terms.slice(1).map((term, i) => `${terms[i] ?? ""} ${term}`)),
  );
  const sum = (some: readonly TermPair[]): number =>
    some.reduce((all, { weight }) => all + weight, 0);
  return sum(pairs.filter(({ first, second }) => seen.has(`${first} ${second}`))) / sum(pairs);
}
