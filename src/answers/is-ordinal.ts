/** Whether a term is a place in an order: "4th". */
export function isOrdinal(term: string): boolean {
  return /^\d+(?:st|nd|rd|th)$/u.test(term);
}
