/** Two terms that stand next to each other in a question, and how telling both are together. */
export interface TermPair {
  readonly first: string;
  readonly second: string;
  /** Above 0. */
  readonly weight: number;
}

/**
 * The neighboring terms of a question, in its order, each pair once; a term beside itself is none.
 * A pair weighs what its terms weigh together.
 *
 * @param sequence The terms of the question, in order, with repeats.
 * @param weigh How telling a term is, above 0.
 */
export function termPairs(
  sequence: readonly string[],
  weigh: (term: string) => number,
): TermPair[] {
  const pairs = new Map<string, TermPair>();
  for (const [first, second] of neighbors(sequence)) {
    if (first === second) continue;
    pairs.set(keyOf(first, second), { first, second, weight: weigh(first) + weigh(second) });
  }
  return [...pairs.values()];
}

/**
 * The share, by weight, of pairs that stand next to each other, in their order, in one of the
 * sentences: the exact phrases of the sequential dependence model (Metzler and Croft, "A Markov
 * Random Field Model for Term Dependencies", SIGIR 2005). From 0 to 1; 0 when there are no pairs.
 *
 * @param sentences Each as its terms, in order, with repeats.
 */
export function pairsTogether(
  pairs: readonly TermPair[],
  sentences: readonly (readonly string[])[],
): number {
  if (pairs.length === 0) return 0;
  const said = new Set(
    sentences.flatMap((terms) => neighbors(terms).map(([first, second]) => keyOf(first, second))),
  );
  const together = pairs.filter(({ first, second }) => said.has(keyOf(first, second)));
  return weightOf(together) / weightOf(pairs);
}

function neighbors(terms: readonly string[]): (readonly [first: string, second: string])[] {
  return terms.slice(1).map((second, i) => [terms[i] ?? "", second]);
}

/** No term holds white space. */
function keyOf(first: string, second: string): string {
  return `${first} ${second}`;
}

function weightOf(pairs: readonly TermPair[]): number {
  return pairs.reduce((sum, { weight }) => sum + weight, 0);
}
