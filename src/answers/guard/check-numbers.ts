import { aligned, allOf, shareSaid } from "./evidence.js";
import type { Evidence } from "./evidence.js";
import { affinity, shares, surroundings } from "./near.js";
import type { ReadSentence } from "./reading.js";
import { counts, countedTerms } from "./counted-terms.js";
import type { Occurrence } from "./counted-terms.js";
import { otherRate } from "./other-rate.js";
import type { NumberAt } from "./read-numbers.js";
import { isSame, numbersOf } from "./same-number.js";
import type { Placed } from "./same-number.js";
import { unitOf } from "./units.js";
import { isPastForm } from "./verbs.js";

/** How much nearer another number must stand to be the one that is meant. */
const nearer = 1.4;

/**
 * Finds a number of a claim that the evidence does not have, has with another unit, or has of another
 * thing than the claim.
 *
 * @returns The number as the claim writes it, `undefined` when all are supported.
 */
export function unsupportedNumber(claim: ReadSentence, evidence: Evidence): string | undefined {
  const fault = claim.numbers.find((number) => !isSupported(number, claim, evidence));
  return fault ? claim.text.slice(fault.start, fault.end) : otherRate(claim, evidence);
}

function isSupported(number: Placed, claim: ReadSentence, evidence: Evidence): boolean {
  const all = allOf(evidence).flatMap((sentence) =>
    numbersOf(sentence).map((written) => ({ sentence, number: written })),
  );
  const isTime = isYear(number) && beforeYear.test(claim.text.slice(0, number.start));
  const equal = all.filter(
    ({ number: written }) => isSame(number, written) && (!isTime || isYear(written)),
  );
  if (
    number.unit !== undefined &&
    !equal.some(({ number: { unit } }) => unit === number.unit) &&
    !hasUnit(number.unit, evidence)
  )
    return false;
  if (equal.length === 0) return isDefiniteTwo(claim, number) || isOne(number, evidence);
  if (evidence.context.some((heading) => equal.some(({ sentence }) => sentence === heading)))
    return true;
  const rivals = all.filter(({ number: written }) => isRival(number, written, claim));
  return isOfSameThing(number, claim, equal, rivals, evidence);
}

const beforeYear = /\b(?:in|since|before|after|by|until|from|between|during)\s$/iu;

/** Whether a unit stands anywhere: in the head of a column, say. */
function hasUnit(unit: string, evidence: Evidence): boolean {
  return allOf(evidence).some(
    ({ words, text }) =>
      words.some(({ lower }) => unitOf(lower) === unit) ||
      (/^[%$€£¥]$/u.test(unit) && text.includes(unit)),
  );
}

/** "Number 1" for "number one", which is read as no number. */
function isOne({ values, unit, isOrdinal }: Placed, { words }: Evidence): boolean {
  return !isOrdinal && unit === undefined && values[0] === 1 && words.has("one");
}

/** "The two clubs", where the passage names them. */
function isDefiniteTwo({ words }: ReadSentence, { values, at, isOrdinal }: Placed): boolean {
  return (
    !isOrdinal && values[0] === 2 && /^(?:the|both|these|all)$/u.test(words[at - 1]?.lower ?? "")
  );
}

/** Another number of the same kind, which the claim does not tell as well. */
function isRival(claimed: NumberAt, written: Placed, claim: ReadSentence): boolean {
  return (
    written.isDay !== true &&
    isYear(claimed) === isYear(written) &&
    (claimed.unit === "%") === (written.unit === "%") &&
    claimed.isOrdinal === written.isOrdinal &&
    !claimed.values.some((value) => written.values.includes(value)) &&
    !numbersOf(claim).some(({ values }) => values.some((value) => written.values.includes(value)))
  );
}

const isYear = ({ isYear = false }: NumberAt): boolean => isYear;

function isOfSameThing(
  number: Placed,
  claim: ReadSentence,
  equal: readonly Occurrence[],
  rivals: readonly Occurrence[],
  evidence: Evidence,
): boolean {
  if (isYear(number) && isOtherYear(number, claim, evidence)) return false;
  const heads = isYear(number)
    ? []
    : countedTerms(claim, number).filter((term) => evidence.terms.has(term));
  const counted = equal.filter((found) => counts(found, heads));
  if (heads.length > 0 && counted.length === 0) return false;
  return isNearest(number, claim, counted.length > 0 ? counted : equal, rivals, evidence);
}

/** Whether what happened in a year by the claim happened in others by the passage: "opened in 1990, closed in 2005". */
function isOtherYear(number: Placed, claim: ReadSentence, evidence: Evidence): boolean {
  const clause = claim.words[number.at]?.clause ?? claim.words.at(-1)?.clause;
  const own = claim.words.filter(
    (word) => word.clause === clause && isPastForm(word.text) && word.terms.length > 0,
  );
  const verb = own.findLast(({ end }) => end <= number.start) ?? own[0];
  if (verb === undefined) return false;
  const years = aligned(claim, evidence, number.values.map(String)).flatMap((sentence) => {
    const clauses = new Set(
      sentence.words
        .filter(({ terms }) => terms.some((term) => verb.terms.includes(term)))
        .map((word) => word.clause),
    );
    return numbersOf(sentence).filter(
      (one) =>
        isYear(one) &&
        clauses.has(sentence.words[one.at]?.clause ?? sentence.words.at(-1)?.clause ?? 0),
    );
  });
  return (
    years.length > 0 &&
    !years.some(({ values }) => values.some((value) => number.values.includes(value)))
  );
}

/** Whether no other number stands much nearer to what the claim says around this one. */
function isNearest(
  number: Placed,
  claim: ReadSentence,
  equal: readonly Occurrence[],
  rivals: readonly Occurrence[],
  evidence: Evidence,
): boolean {
  const around = surroundings(claim, number.at);
  const known = [...around.keys()].filter((term) => evidence.terms.has(term));
  if (known.length > 0 && !equal.some(({ sentence }) => shares(sentence, known))) return false;
  const best = Math.max(
    ...equal.map(({ sentence, number: { at } }) => affinity(sentence, at, around)),
  );
  const own = number.values.map(String);
  const share = (sentence: ReadSentence): number => shareSaid(claim, sentence, own);
  const most = Math.max(...equal.map(({ sentence }) => share(sentence)));
  return !rivals.some(({ sentence, number: { at } }) => {
    const near = affinity(sentence, at, around);
    return (
      (near > nearer * best && share(sentence) >= 0.9 * most) ||
      (near > best && share(sentence) > 1.5 * most)
    );
  });
}
