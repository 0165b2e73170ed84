import { englishMonths } from "../documents/calendar-words.js";
import { valueOf } from "../facts/counts/number-words.js";

/** What a few words tell that answer by themselves: "47 member states", "2–4 May 2019". */
export type ToldValue =
  | {
      readonly kind: "number";
      readonly value: number;
      /** What is counted or measured, in lower case: "member states", "%"; empty for a bare number. */
      readonly unit: string;
    }
  | {
      readonly kind: "date";
      readonly year: number;
      /** From 1. */
      readonly month?: number;
      /** The first and the last day; only with a month. */
      readonly days?: readonly [number, number];
    };

/**
 * Reads the number or the date that some English words tell. `undefined` where they tell none, or none
 * that another could contradict: "about 50", "10 to 12", "the 1980s".
 */
export function toldValue(words: string, kind: "number" | "date"): ToldValue | undefined {
  return kind === "number" ? toldNumber(words) : toldDate(words);
}

function toldNumber(words: string): ToldValue | undefined {
  const [, currency = "", rest = ""] = /^(\p{Lu}{0,2}[$£€¥]\s?)?(.*)$/su.exec(words.trim()) ?? [];
  const split = rest.replace(/(\d)(?=[%\p{L}°])/gu, "$1 ").split(/\s+/);
  for (let count = split.length; count > 0; count--) {
    const value = valueOf(split.slice(0, count).join(" "));
    if (value === undefined) continue;
    const unit = `${currency.trim()} ${split.slice(count).join(" ").toLowerCase()}`.trim();
    // A second number makes it a range.
    return /\p{N}/u.test(unit) || /^(?:to|and|or)\b/u.test(unit)
      ? undefined
      : { kind: "number", value, unit };
  }
  return undefined;
}

/** Months by their first three letters. */
const months = englishMonths.map((name) => name.slice(0, 3).toLowerCase());
const monthName = new RegExp(
  `\\b(?:${englishMonths.join("|")}|sept|${months.join("|")})\\b`,
  "giu",
);

function toldDate(words: string): ToldValue | undefined {
  const [year, otherYear] = words.match(/(?<!\d)[12]\d{3}(?!\d)(?!['’]?s)/gu) ?? [];
  const [month, otherMonth] = words.match(monthName) ?? [];
  const isLoose = /centur|decade|\b(?:bce?|between|until)\b|\d['’]?s\b|\d{4}\s*[-–—]/iu.test(words);
  const isOneDate = otherYear === undefined && otherMonth === undefined && !isLoose;
  if (year === undefined || !isOneDate) return undefined;
  const date = { kind: "date", year: Number(year) } as const;
  if (month === undefined) return date;
  const days = (words.match(/(?<!\d)\d{1,2}(?!\d)/gu) ?? []).map(Number);
  const [first, last = first] = days;
  return {
    ...date,
    month: 1 + months.indexOf(month.slice(0, 3).toLowerCase()),
    ...(first !== undefined && last !== undefined && { days: [first, last] as const }),
  };
}

/**
 * Whether two values cannot both be right: numbers of the same unit, neither the other one rounded, or
 * dates of which neither is the other told less exactly.
 */
export function contradicts(one: ToldValue, other: ToldValue): boolean {
  if (one.kind === "number") {
    return other.kind === "number" && one.unit === other.unit && !isSameRounded(one, other);
  }
  if (other.kind === "number") return false;
  if (one.year !== other.year) return true;
  if (one.month === undefined || other.month === undefined) return false;
  if (one.month !== other.month) return true;
  const [first = 1, last = 31] = one.days ?? [];
  const [otherFirst = 1, otherLast = 31] = other.days ?? [];
  return last < otherFirst || otherLast < first;
}

interface Told {
  readonly value: number;
}

/** Small whole numbers are not rounded. */
const roundedFrom = 1_000;

function isSameRounded({ value }: Told, { value: other }: Told): boolean {
  const isExact = [value, other].every((one) => Number.isInteger(one) && one < roundedFrom);
  if (isExact) return value === other;
  const digits = Math.min(significantDigits(value), significantDigits(other));
  return value.toPrecision(digits) === other.toPrecision(digits);
}

function significantDigits(value: number): number {
  const [digits = ""] = value.toExponential().split("e");
  return digits.replace(/\D/gu, "").length;
}
