import { allOf } from "./evidence.js";
import type { Evidence } from "./evidence.js";
import { similarTo, wordKey } from "./opposites.js";
import type { ReadSentence, Word } from "./reading.js";

/** So much of a claim's words must stand in its evidence, and so much in the quoted sentences or above them. */
const least = { inEvidence: 0.6, inQuoted: 0.25 };

/**
 * Tells when too few of a claim's words come from its evidence, numbers aside, and when it asks or
 * speaks of its writer.
 *
 * @returns The words that do not, `undefined` when enough do.
 */
export function unsupportedWords(claim: ReadSentence, evidence: Evidence): string | undefined {
  const first = claim.words.find(({ lower }) => personal.test(lower) && !evidence.words.has(lower));
  if (first !== undefined || /[?？]\s*$/u.test(claim.text)) return first?.text ?? claim.text;
  const words = claim.words.filter(({ terms }) => terms.length > 0);
  if (words.length === 0) return undefined;
  const near = allOf({ ...evidence, sentences: evidence.quoted });
  const nearTerms = new Set(
    near.flatMap((sentence) => sentence.words.flatMap(({ terms }) => terms)),
  );
  const missing = words.filter((word) => !isSaid(word, evidence.terms, evidence.keys));
  const share = (count: number): number => count / words.length;
  // A short sentence may have a word of its own beside a number that was checked.
  const isShort = missing.length <= 1 && claim.numbers.length + claim.dates.length > 0;
  const quoted = words.filter(({ terms }) => terms.some((term) => nearTerms.has(term)));
  const isSaidEnough = isShort || share(words.length - missing.length) >= least.inEvidence;
  if (isSaidEnough && share(quoted.length) >= least.inQuoted) return undefined;
  return missing.map(({ text }) => text).join(" ") || claim.text;
}

function isSaid(
  { terms, lower }: Word,
  said: ReadonlySet<string>,
  keys: ReadonlySet<string>,
): boolean {
  return (
    terms.some((term) => said.has(term)) ||
    [...similarTo(wordKey(lower))].some((key) => keys.has(key))
  );
}

const personal = /^(?:i|i'(?:m|ve|d|ll)|my|mine)$/u;
