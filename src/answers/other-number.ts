import { isOrdinal } from "./is-ordinal.js";

/** Places in an order, and years. */
const numbered: readonly ((term: string) => boolean)[] = [
  isOrdinal,
  (term) => /^(?:1[5-9]|20)\d\d$/u.test(term),
];

/**
 * Whether a sentence speaks of another year, or another one in an order, than a question: it names
 * one, and not the one that is asked for, nor do the headings above it.
 */
export function speaksOfOther(
  asked: readonly string[],
  said: ReadonlySet<string>,
  context: ReadonlySet<string>,
): boolean {
  return numbered.some((isOfKind) => {
    const wanted = asked.filter(isOfKind);
    if (wanted.length === 0 || wanted.some((term) => said.has(term) || context.has(term)))
      return false;
    return [...said].some(isOfKind);
  });
}
