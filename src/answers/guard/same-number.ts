import type { NumberAt } from "./read-numbers.js";
import type { ReadSentence } from "./reading.js";

/** A number and its place among the words of its sentence. */
export type Placed = NumberAt & {
  readonly at: number;
  /** The day of a date. */
  readonly isDay?: boolean;
};

/** The numbers, with the years and days of the dates. */
export function numbersOf(sentence: ReadSentence): Placed[] {
  const inDates = sentence.dates.flatMap(({ readings, start, end, at }) =>
    readings.flatMap(({ year, day }) =>
      [year, day].flatMap((value) =>
        value === undefined
          ? []
          : [
              {
                start,
                end,
                at,
                values: [value],
                isOrdinal: false,
                ...(value === year ? { isYear: true } : { isDay: true }),
              },
            ],
      ),
    ),
  );
  return [...sentence.numbers, ...inDates];
}

/** Whether a number of the evidence says as much as one of a claim: value, unit, and bound. */
export function isSame(claimed: NumberAt, written: NumberAt): boolean {
  if (claimed.isOrdinal !== written.isOrdinal) return false;
  if (claimed.unit !== undefined && written.unit !== undefined && claimed.unit !== written.unit)
    return false;
  if ((claimed.unit === "%") !== (written.unit === "%")) return false;
  return claimed.values.some((value) =>
    written.values.some((other) =>
      value === other ? isBoundKept(claimed, written) : isRounded(claimed, value, other),
    ),
  );
}

/** "More than 300" is not said by "300", nor by "up to 300". */
function isBoundKept({ bound }: NumberAt, written: NumberAt): boolean {
  if (bound === "near" || bound === undefined) return true;
  return written.bound === bound || (written.bound !== undefined && written.bound === "near");
}

/** "About 1.2 million" for 1,203,417; "more than 1,000" for 1,203. */
function isRounded({ bound }: NumberAt, value: number, other: number): boolean {
  if (bound === undefined || other === 0) return false;
  const off = (value - other) / other;
  if (bound === "near") return Math.abs(off) <= 0.05;
  return bound === "above" ? off < 0 && off > -0.2 : off > 0 && off < 0.2;
}
