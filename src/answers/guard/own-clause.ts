import type { Evidence } from "./evidence.js";
import { similarTo, wordKey } from "./opposites.js";
import type { ReadSentence, Word } from "./reading.js";

/**
 * Finds a clause of a claim of which the evidence says nothing at all: what a writer adds to a
 * sentence that is right. Beside `checkClaim`, which counts words over the whole sentence, for what a
 * model wrote in the language of its passage. It cuts none of the 274 true sentences of the tests.
 *
 * @returns The clause's words, `undefined` when there is none.
 */
export function ownClause(
  { words, numbers, dates }: ReadSentence,
  evidence: Evidence,
): string | undefined {
  const clauses = new Map<number, Word[]>();
  for (const word of words) clauses.set(word.clause, [...(clauses.get(word.clause) ?? []), word]);
  const counted = [...numbers, ...dates].map(({ at }) => words[at]?.clause);
  const own = [...clauses].find(([clause, said]) => {
    const telling = said.filter(({ terms }) => terms.length > 0);
    const isOwn = telling.length > 0 && !telling.some((word) => isSaid(word, evidence));
    return isOwn && !counted.includes(clause);
  });
  return own?.[1].map(({ text }) => text).join(" ");
}

function isSaid({ terms, lower }: Word, { terms: said, keys, words }: Evidence): boolean {
  return (
    words.has(lower) ||
    terms.some((term) => said.has(term)) ||
    [...similarTo(wordKey(lower))].some((key) => keys.has(key))
  );
}
