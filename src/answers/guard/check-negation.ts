import { aligned, allOf } from "./evidence.js";
import type { Evidence } from "./evidence.js";
import { negationsOf } from "./negators.js";
import type { Negation } from "./negators.js";
import { isNegatedForm, oppositesOf, wordKey } from "./opposites.js";
import type { ReadSentence } from "./reading.js";

/**
 * Finds what a claim denies and its evidence does not, or the other way round. A word of opposite
 * meaning denies too: "was not accepted" is said by "was rejected".
 *
 * @returns The denying word, or the word that the evidence denies; `undefined` when both agree.
 */
export function wrongNegation(claim: ReadSentence, evidence: Evidence): string | undefined {
  return added(claim, evidence) ?? dropped(claim, evidence);
}

/** A negation of the claim that no sentence of the evidence about the same has. */
function added(claim: ReadSentence, evidence: Evidence): string | undefined {
  const about = aligned(claim, evidence);
  const fault = negationsOf(claim).find((negation) => {
    const clause = claim.words.filter((word) => word.clause === negation.word.clause);
    const all = [...negation.terms, ...clause.flatMap(({ terms }) => terms)];
    const isToldSo = about.some((sentence) =>
      negationsOf(sentence).some((told) => deniesSame(told, all, sentence, negation, evidence)),
    );
    return !isToldSo && !saysOpposite(clause, about);
  });
  return fault?.word.text;
}

/** Whether a negation of the evidence denies what one of the claim does. */
function deniesSame(
  told: Negation,
  about: readonly string[],
  sentence: ReadSentence,
  claimed: Negation,
  evidence: Evidence,
): boolean {
  const clause = sentence.words.filter((word) => word.clause === told.word.clause);
  const terms = new Set([...told.terms, ...clause.flatMap((word) => word.terms)]);
  const head = claimed.terms[0];
  if (head !== undefined && terms.has(head)) return true;
  const known = claimed.terms.filter((term) => evidence.terms.has(term));
  // Another word may be denied: "did not succeed" for "never worked".
  const wanted = known.length > 0 ? known : about;
  return wanted.some((term) => terms.has(term) && !standsUndenied(term, sentence));
}

/** Whether a sentence says a word outside of its negations. */
function standsUndenied(term: string, sentence: ReadSentence): boolean {
  const clauses = new Set(negationsOf(sentence).map(({ word }) => word.clause));
  return sentence.words.some(({ terms, clause }) => terms.includes(term) && !clauses.has(clause));
}

/** Whether the evidence has a word of opposite meaning to one of the words. */
function saysOpposite(words: ReadSentence["words"], about: readonly ReadSentence[]): boolean {
  const keys = about.flatMap((sentence) => sentence.words.map(({ lower }) => wordKey(lower)));
  return words.some(({ lower }) => {
    const key = wordKey(lower);
    return keys.some((other) => oppositesOf(key).has(other) || isNegatedForm(key, other));
  });
}

/** What the quoted sentences deny and the claim says. */
function dropped(claim: ReadSentence, evidence: Evidence): string | undefined {
  const denying = new Set(negationsOf(claim).map(({ word }) => word.clause));
  const said = new Map(
    claim.words.flatMap(({ terms, clause, text }) =>
      denying.has(clause) ? [] : terms.map((term) => [term, text] as const),
    ),
  );
  for (const sentence of evidence.quoted) {
    for (const negation of negationsOf(sentence)) {
      const head = negation.terms.find((term) => said.has(term));
      if (head === undefined || isSaidElsewhere(negation, sentence, evidence, said)) continue;
      if (!isMostly(negation, said) || hasOpposite(claim, negation)) continue;
      return said.get(head);
    }
  }
  return undefined;
}

/** Whether the claim says what is denied: its first word, or half of its words. */
function isMostly({ terms }: Negation, said: ReadonlyMap<string, string>): boolean {
  const shared = terms.filter((term) => said.has(term)).length;
  return said.has(terms[0] ?? "") || shared * 2 >= terms.length;
}

/** Whether what the claim says of a denied clause is told in another one, which covers more of it. */
function isSaidElsewhere(
  negation: Negation,
  sentence: ReadSentence,
  evidence: Evidence,
  said: ReadonlyMap<string, string>,
): boolean {
  const count = (words: ReadSentence["words"]): number =>
    new Set(words.flatMap(({ terms }) => terms.filter((term) => said.has(term)))).size;
  const own = count(sentence.words.filter(({ clause }) => clause === negation.word.clause));
  const scope = negation.terms.filter((term) => said.has(term));
  const names = [...said]
    .filter(([, text]) => /^\p{Lu}/u.test(text))
    .map(([term]) => term)
    .filter((term) => sentence.words.some(({ terms }) => terms.includes(term)));
  return allOf(evidence).some((other) => {
    const clauses = new Map<number, ReadSentence["words"][number][]>();
    for (const word of other.words)
      clauses.set(word.clause, [...(clauses.get(word.clause) ?? []), word]);
    const denying = new Set(negationsOf(other).map(({ word }) => word.clause));
    return [...clauses].some(
      ([clause, words]) =>
        !denying.has(clause) &&
        count(words) >= Math.max(2, own) &&
        names.every((name) => words.some(({ terms }) => terms.includes(name))) &&
        scope.every((term) => words.some(({ terms }) => terms.includes(term))),
    );
  });
}

/** "Rejected" for "did not accept", "unable" for "not able". */
function hasOpposite(claim: ReadSentence, { terms }: Negation): boolean {
  return claim.words.some(({ lower }) => {
    const key = wordKey(lower);
    return terms.some((term) => oppositesOf(key).has(term) || isNegatedForm(key, term));
  });
}
