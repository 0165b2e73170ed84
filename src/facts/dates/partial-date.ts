/** A day, month or year; without a year a day or month of a year that is told elsewhere. */
export interface PartialDate {
  /** From 1 to 2199. */
  readonly year?: number;
  /** From 1 to 12. */
  readonly month?: number;
  /** From 1; only with a month that has it. */
  readonly day?: number;
}

export type DateUnit = "day" | "month" | "year";

/** The smallest part that is told. */
export function precisionOf({ month, day }: PartialDate): DateUnit {
  if (day !== undefined) return "day";
  return month === undefined ? "year" : "month";
}

/** Whether the calendar has it; without a year February has 29 days. */
export function isPossible({ year, month, day }: PartialDate): boolean {
  if (year !== undefined && (year < 1 || year > 2199)) return false;
  if (month === undefined) return year !== undefined && day === undefined;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= daysOf(month, year ?? 2000));
}

/** ISO 8601 with as many parts as are told; `undefined` without a year. */
export function isoDate({ year, month, day }: PartialDate): string | undefined {
  if (year === undefined) return undefined;
  const parts = [month, day].filter((part) => part !== undefined);
  return [padded(year, 4), ...parts.map((part) => padded(part, 2))].join("-");
}

/** The parts of an ISO date such as {@link isoDate} gives. */
export function partsOf(iso: string): PartialDate & { readonly year: number } {
  const [year = 0, month, day] = iso.split("-").map(Number);
  return {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

/**
 * The day, month or year that lies `count` units later (earlier when negative), told to that unit.
 * `undefined` when the date is not told to it.
 */
export function shifted(date: PartialDate, unit: DateUnit, count: number): PartialDate | undefined {
  const { year, month, day } = date;
  if (year === undefined) return undefined;
  if (unit === "year") return { year: year + count };
  if (month === undefined) return undefined;
  if (unit === "month") {
    const months = year * 12 + month - 1 + count;
    return { year: Math.floor(months / 12), month: (months % 12) + 1 };
  }
  if (day === undefined) return undefined;
  const at = utcDay(year, month, day + count);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

function daysOf(month: number, year: number): number {
  return utcDay(year, month + 1, 0).getUTCDate();
}

function utcDay(year: number, month: number, day: number): Date {
  const date = new Date(0);
  // Date.UTC takes years below 100 for those of the last century.
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

const padded = (number: number, length: number): string => String(number).padStart(length, "0");
