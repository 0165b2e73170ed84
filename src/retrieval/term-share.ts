/** The share of some terms' weight that passes a test, from 0 to 1. */
export type TermShare = (test: (term: string) => boolean) => number;

/**
 * Returns the share of the terms' weight that passes a test; 0 when there are no terms.
 *
 * @param weigh How telling a term is, 0 or more; asked once a term.
 */
export function createShare(terms: readonly string[], weigh: (term: string) => number): TermShare {
  const weights = terms.map((term) => [term, weigh(term)] as const);
  const sum = (some: typeof weights): number => some.reduce((all, [, weight]) => all + weight, 0);
  const whole = sum(weights);
  return (test) => (whole > 0 ? sum(weights.filter(([term]) => test(term))) / whole : 0);
}
