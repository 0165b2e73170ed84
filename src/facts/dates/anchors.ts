import type { DateMention } from "./date-mention.js";
import type { DatedSpan } from "./dated-span.js";
import { partsOf, precisionOf, type DateUnit, type PartialDate } from "./partial-date.js";

/** A date that others hang on. */
export interface Anchor {
  readonly from: PartialDate & { readonly year: number };
  readonly to: PartialDate & { readonly year: number };
  /** How it was told itself. */
  readonly mention: DateMention;
  /** Sentences between its own and the one that is read now. */
  readonly distance: number;
  /** Whether no paragraph, item or row began since. */
  readonly isSameBlock: boolean;
}

/** The dates of a document as far as it is read, and what is known of it as a whole. */
export interface Anchors {
  /** Goes to the sentence with this number. */
  enter(sentence: number, opensBlock: boolean): void;
  add(span: DatedSpan, mention: DateMention): void;
  /** The last date that is told to this unit at least. */
  last(unit: DateUnit): Anchor | undefined;
  /** The only year that the document tells of; `undefined` when there are more or none. */
  readonly onlyYear: number | undefined;
  /** Whether its years lie no further apart than neighbors. */
  readonly isOfOneTime: boolean;
  /** The year that its title names. */
  readonly titleYear: number | undefined;
  /** When it was published, where that is a calendar date. */
  readonly published: (PartialDate & { readonly year: number }) | undefined;
  /** The year in which it was written, where that can be told. */
  readonly yearOfWriting: number | undefined;
}

/** What the whole document tells of its time. */
function timeOf(
  mentions: readonly DateMention[],
  title: readonly DateMention[],
  published: string | undefined,
): Omit<Anchors, "enter" | "add" | "last"> {
  const years = [...mentions, ...title].flatMap(yearsOf);
  const first = years.reduce((one, other) => Math.min(one, other), Infinity);
  const last = years.reduce((one, other) => Math.max(one, other), -Infinity);
  const isOfOneTime = last - first === 0 || last - first === 1;
  const ofTitle = title.flatMap(yearsOf);
  const titleYear = new Set(ofTitle).size === 1 ? ofTitle[0] : undefined;
  const iso = /^\d{4}(?:-\d\d){0,2}(?!\d)/.exec(published ?? "")?.[0];
  const date = iso === undefined ? undefined : partsOf(iso);
  const firstDay = isOfOneTime ? mentions.find(isDay) : undefined;
  return {
    onlyYear: first === last ? first : undefined,
    isOfOneTime,
    titleYear,
    published: date,
    yearOfWriting: date?.year ?? titleYear ?? (firstDay && yearsOf(firstDay)[0]),
  };
}

interface Told {
  readonly span: DatedSpan;
  readonly mention: DateMention;
  readonly at: number;
  readonly block: number;
}

const units = ["year", "month", "day"] as const satisfies readonly DateUnit[];

/**
 * Starts reading a document.
 *
 * @param mentions of each sentence, in order.
 * @param published see `DocumentDetails.published`.
 */
export function createAnchors(
  mentions: readonly (readonly DateMention[])[],
  title: readonly DateMention[],
  published: string | undefined,
): Anchors {
  const told: Partial<Record<DateUnit, Told>> = {};
  let at = 0;
  let block = 0;
  return {
    ...timeOf(mentions.flat(), title, published),
    enter(sentence, opensBlock) {
      at = sentence;
      if (opensBlock) block += 1;
    },
    add(span, mention) {
      for (const unit of units.filter((unit) => isToldTo(span, unit))) {
        told[unit] = { span, mention, at, block };
      }
    },
    last(unit) {
      const found = told[unit];
      if (!found) return undefined;
      const [from, to] = [partsOf(found.span.date.from), partsOf(found.span.date.to)];
      const distance = at - found.at;
      return { from, to, mention: found.mention, distance, isSameBlock: found.block === block };
    },
  };
}

function yearsOf(mention: DateMention): number[] {
  if (mention.kind === "relative") return [];
  return [mention.from.year, mention.to.year].filter((year) => year !== undefined);
}

function isDay(mention: DateMention): boolean {
  return (
    mention.kind === "written" && mention.from.day !== undefined && yearsOf(mention).length > 0
  );
}

function isToldTo({ date }: DatedSpan, unit: DateUnit): boolean {
  return units.indexOf(precisionOf(partsOf(date.from))) >= units.indexOf(unit);
}
