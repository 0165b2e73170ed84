/** The share of the terms' weight that passes a test, from 0 to 1; 0 when there are no terms. */
export type Share = (terms: readonly string[], test: (term: string) => boolean) => number;

/** @param weight How telling a term is, above 0. */
export function shareOf(weight: (term: string) => number): Share {
  const sum = (terms: readonly string[]): number =>
    terms.reduce((all, term) => all + weight(term), 0);
  return (terms, test) => (terms.length === 0 ? 0 : sum(terms.filter(test)) / sum(terms));
}
