import type { DateRange, EventFact } from "./fact.js";
import type { TimelineQuery } from "./facts.js";
import { foldedWords, foldText } from "./fold-text.js";
import { sortInPieces } from "./sort-in-pieces.js";
import { createWordIndex } from "./word-index.js";

/** The events of an index. */
export interface Timeline {
  /** In the order of their dates, then as they came. */
  readonly events: readonly EventFact[];
  /** The first and the last date of all. */
  readonly dates: DateRange | undefined;
  /** In the order of `events`; each word of the topic begins a word of what is said. */
  find(query: TimelineQuery): readonly EventFact[];
}

/**
 * Puts events into order.
 *
 * @param textsOf what an event can be found by.
 * @param breathe awaited between pieces of work of less than a millisecond.
 */
export async function createTimeline(
  events: readonly EventFact[],
  textsOf: (event: EventFact) => readonly string[],
  breathe: () => Promise<void>,
): Promise<Timeline> {
  const sorted = await sortInPieces(events, byDate, breathe);
  const words = await createWordIndex(wordsOf(sorted, textsOf), breathe);
  return {
    events: sorted,
    dates: rangeOf(sorted),
    find({ topic = "", from, to }) {
      const wanted = foldedWords(foldText(topic));
      const about =
        wanted.length === 0 ? sorted : words.withAll(wanted).flatMap((i) => sorted[i] ?? []);
      return about.filter(
        ({ date }) =>
          (from === undefined || !isBefore(date.to, from)) &&
          (to === undefined || !isBefore(to, date.from)),
      );
    },
  };
}

/** By when they began, what is told less exactly first; then by when they ended. */
function byDate({ date: a }: EventFact, { date: b }: EventFact): number {
  return compare(a.from, b.from) || compare(endOf(a.to), endOf(b.to));
}

/** What is compared of a last date: a year lasts longer than its months, and a month than its days. */
const endOf = (date: string): string => `${date}~`;

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Whether a date is surely before another one: one that is part of the other is not. */
function isBefore(one: string, other: string): boolean {
  const told = Math.min(one.length, other.length);
  return one.slice(0, told) < other.slice(0, told);
}

function rangeOf(sorted: readonly EventFact[]): DateRange | undefined {
  const [first] = sorted;
  if (!first) return undefined;
  const to = sorted.reduce(
    (last, { date }) => (endOf(date.to) > endOf(last) ? date.to : last),
    first.date.to,
  );
  return { from: first.date.from, to };
}

function* wordsOf(
  events: readonly EventFact[],
  textsOf: (event: EventFact) => readonly string[],
): Generator<string[]> {
  for (const event of events) {
    yield textsOf(event).flatMap((text) => foldedWords(foldText(text)));
  }
}
