import type { PartialDate } from "../../facts/dates/partial-date.js";
import { allOf, shareSaid } from "./evidence.js";
import type { Evidence } from "./evidence.js";
import { affinity, shares, surroundings } from "./near.js";
import type { DateAt } from "./read-dates.js";
import type { ReadSentence } from "./reading.js";

/** How much nearer another date must stand to be the one that is meant. */
const nearer = 1.4;

/**
 * Finds a date of a claim that the evidence does not tell, or tells of something else. A year may
 * stand apart from day and month.
 *
 * @returns The date as the claim writes it, `undefined` when all are supported.
 */
export function unsupportedDate(claim: ReadSentence, evidence: Evidence): string | undefined {
  const fault = claim.dates.find((date) => !isTold(date, claim, evidence));
  return fault && claim.text.slice(fault.start, fault.end);
}

function isTold(
  date: DateAt & { readonly at: number },
  claim: ReadSentence,
  evidence: Evidence,
): boolean {
  const years = yearsOf(evidence);
  const all = allOf(evidence).flatMap((sentence) =>
    sentence.dates.map((told) => ({ sentence, told })),
  );
  const agrees = (told: DateAt): boolean =>
    date.readings.some((one) => told.readings.some((other) => isWithin(one, other, years)));
  const equal = all.filter(({ told }) => agrees(told));
  if (equal.length === 0) return false;
  const around = surroundings(claim, date.at, lengthOf(claim, date));
  const known = [...around.keys()].filter((term) => evidence.terms.has(term));
  const isNear = equal.some(
    ({ sentence }) => evidence.context.includes(sentence) || shares(sentence, known),
  );
  if (known.length > 0 && !isNear) return false;
  const near = ({ sentence, told }: (typeof all)[number]): number =>
    affinity(sentence, told.at, around);
  const best = Math.max(...equal.map(near));
  const own = date.readings.flatMap(({ year, month, day }) =>
    [year, `${month}-${day}`].map(String),
  );
  const share = (sentence: ReadSentence): number => shareSaid(claim, sentence, own);
  const most = Math.max(...equal.map(({ sentence }) => share(sentence)));
  const rivals = all.filter(
    ({ told }) => !agrees(told) && !claim.dates.some((other) => meets(other, told)),
  );
  return (
    evidence.context.some((one) => equal.some(({ sentence }) => sentence === one)) ||
    !rivals.some(
      (rival) =>
        near(rival) > nearer * best ||
        (near(rival) >= 0.5 * best && share(rival.sentence) > 1.5 * most),
    )
  );
}

function lengthOf({ words }: ReadSentence, { start, end }: DateAt): number {
  return words.filter((word) => word.start < end && start < word.end).length;
}

const meets = (one: DateAt, other: DateAt): boolean =>
  one.readings.some((a) => other.readings.some((b) => isWithin(a, b, new Set())));

/** Whether all that a claimed date tells is told by another one. */
function isWithin(claimed: PartialDate, told: PartialDate, years: ReadonlySet<number>): boolean {
  if (claimed.month !== told.month) return false;
  if (claimed.day !== undefined && claimed.day !== told.day) return false;
  if (claimed.year === undefined || claimed.year === told.year) return true;
  return told.year === undefined && years.has(claimed.year);
}

function yearsOf(evidence: Evidence): ReadonlySet<number> {
  return new Set(
    allOf(evidence).flatMap(({ numbers, dates }) => [
      ...numbers.flatMap(({ values }) => values),
      ...dates.flatMap(({ readings }) =>
        readings.flatMap(({ year }) => (year === undefined ? [] : [year])),
      ),
    ]),
  );
}
