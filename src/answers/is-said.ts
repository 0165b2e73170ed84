import type { Candidate } from "./candidate.js";
import { holdsWords } from "./holds-words.js";

/**
 * Whether all that a candidate says stands in what was said, in whichever document. What answers add
 * in square brackets says nothing, and is left out on both sides.
 */
export function isSaid({ sentences }: Candidate, said: readonly string[]): boolean {
  const plain = said.map(withoutAdded);
  return sentences.every(({ text }) => {
    const words = withoutAdded(text).replace(/\s?[.;,:：]$/u, "");
    return plain.some((one) => holdsWords(one, words));
  });
}

/** Without what stands in square brackets, brackets within brackets too; white space is made single. */
function withoutAdded(text: string): string {
  const rest = text.replace(/\[[^[\]]*\]/gu, " ");
  return rest === text ? text.replace(/\s+/gu, " ").trim() : withoutAdded(rest);
}
