import type { Anchor, Anchors } from "./anchors.js";
import type { DateMention, RelativeDate, WrittenDate } from "./date-mention.js";
import type { DatedSpan } from "./dated-span.js";
import {
  isoDate,
  isPossible,
  partsOf,
  shifted,
  type DateUnit,
  type PartialDate,
} from "./partial-date.js";
import { withYear } from "./with-year.js";

/** Where a date is mentioned. */
export interface Resolving {
  readonly text: string;
  readonly anchors: Anchors;
  /** Whether it stands in a heading, which hangs on whole sections before it. */
  readonly isHeading: boolean;
  /** The dates that the headings above it tell, outermost first. */
  readonly ofHeadings: readonly {
    readonly span: DatedSpan;
    readonly mention: DateMention | undefined;
  }[];
}

/** How far back a date may stand, in sentences, that a relative one of this unit counts from. */
const reach: Readonly<Record<DateUnit, number>> = { day: 15, month: 3, year: 3 };

/**
 * The date that a mention means; `undefined` where the document leaves it open.
 *
 * @param next the mention behind it in the same sentence.
 */
export function resolveMention(
  place: Resolving,
  mention: DateMention,
  next: DateMention | undefined,
): DatedSpan | undefined {
  // "Three years later, in 1917": the second one says it all.
  const isTwice =
    next?.kind === "written" &&
    /^,?\s(?:in|on)\s$/iu.test(place.text.slice(mention.end, next.start));
  if (mention.kind === "relative" && isTwice) return undefined;
  const date =
    mention.kind === "relative" ? relative(place, mention) : withYear(place, mention, next);
  if (!date) return undefined;
  const [from, to] = [isoDate(date.from), isoDate(date.to)];
  const isRight =
    from !== undefined && to !== undefined && isPossible(date.from) && isPossible(date.to);
  return isRight ? { start: mention.start, end: mention.end, date: { from, to } } : undefined;
}

type Ends = Pick<WrittenDate, "from" | "to">;

function relative(place: Resolving, { unit, shift, since, start }: RelativeDate): Ends | undefined {
  const same = place.ofHeadings.findLast(
    ({ mention }) =>
      mention?.kind === "relative" && mention.unit === unit && mention.shift === shift,
  );
  if (same) return endsOf(same.span);
  if (since === "heading") return undefined;
  if (since === "writing") {
    const year = place.anchors.yearOfWriting;
    return year === undefined ? undefined : point({ year: year + shift });
  }
  const anchor = place.anchors.last(unit);
  if (!anchor || !isReached(place, anchor, unit)) return undefined;
  if (isRepeated(place.text.slice(0, start), anchor, shift)) return undefined;
  const [from, to] = [shifted(anchor.from, unit, shift), shifted(anchor.to, unit, shift)];
  if (!from || !to || isoDate(from) !== isoDate(to)) return undefined;
  return { from, to };
}

/** "The following day … the following day" is one more day only where a sentence goes on with it. */
function isRepeated(before: string, { mention }: Anchor, shift: number): boolean {
  const isChained =
    mention.kind === "relative" && mention.since !== "writing" && mention.shift !== 0;
  return isChained && shift !== 0 && !/^\W*(?:(?:on|in|and|then|but)\s+)?$/iu.test(before);
}

function isReached(
  { anchors, isHeading }: Resolving,
  { distance, isSameBlock }: Anchor,
  unit: DateUnit,
): boolean {
  return (
    isSameBlock ||
    distance <= (isHeading ? 3 : 1) * reach[unit] ||
    (unit === "year" && anchors.isOfOneTime)
  );
}

const endsOf = ({ date }: DatedSpan): Ends => ({ from: partsOf(date.from), to: partsOf(date.to) });
const point = (date: PartialDate): Ends => ({ from: date, to: date });
