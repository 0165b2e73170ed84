/** Places in an order ("12th"), and years. */
const numbered: readonly RegExp[] = [/^\d+(?:st|nd|rd|th)$/, /^(?:1[5-9]|20)\d\d$/];

/**
 * Whether a sentence speaks of another year, or another one in an order, than a question: it names
 * one, and not the one that is asked for, nor do the headings above it.
 */
export function speaksOfOther(
  asked: readonly string[],
  said: ReadonlySet<string>,
  context: ReadonlySet<string>,
): boolean {
  return numbered.some((kind) => {
    const wanted = asked.filter((term) => kind.test(term));
    if (wanted.length === 0 || wanted.some((term) => said.has(term) || context.has(term)))
      return false;
    return [...said].some((term) => kind.test(term));
  });
}
