import type { Span } from "../../documents/document.js";
import type { DateUnit, PartialDate } from "./partial-date.js";

/** A date or range as it is written; both ends are the same for one date. */
export interface WrittenDate extends Span {
  readonly kind: "written";
  readonly from: PartialDate;
  readonly to: PartialDate;
}

/** A date told by its distance from another one: "the following day", "last year". */
export interface RelativeDate extends Span {
  readonly kind: "relative";
  readonly unit: DateUnit;
  /** So many units later than the other date; negative when earlier. */
  readonly shift: number;
  /**
   * Counted from the date that was mentioned last; from the time of writing; or from something that
   * only a heading can tell.
   */
  readonly since: "lastDate" | "writing" | "heading";
}

/** Where a text tells a date; offsets count in it. */
export type DateMention = WrittenDate | RelativeDate;

/**
 * Finds the dates that a text tells, in order; they do not overlap. Numbers and words that are
 * perhaps no date are left out.
 *
 * @param language BCP 47 code of the text's language, `und` when unknown.
 */
export type DateReader = (text: string, language: string) => readonly DateMention[];

/**
 * Finds dates with a month, in order. No date is taken from the day of the call. Months and days
 * that stand without a year have none.
 */
export type CalendarReader = (text: string, language: string) => readonly WrittenDate[];
