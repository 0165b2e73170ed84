import type { CitedEvent } from "../facts/cited-events.js";
import type { TimelinePage } from "../facts/timeline-page.js";
import type { Strings } from "../strings/strings.js";
import { dateText } from "./date-text.js";
import { shortLine } from "./short-line.js";
import { sourceLine } from "./source-line.js";

/** A page of a timeline that exists. */
export interface ShownTimeline extends TimelinePage {
  /** At least 1. */
  readonly pages: number;
  /** Of all pages. */
  readonly events: number;
  /** Those of this page, at least one. */
  readonly cited: readonly CitedEvent[];
}

/** `### Timeline: Topic` and, below in small print, how many events, from when to when, and the page. */
export function timelineHeading(
  { topic, from, to, page, pages, events }: ShownTimeline,
  strings: Strings,
): string {
  const { timeline, answer, locale } = strings;
  const written = (date: string): string =>
    shortLine(dateText({ from: date, to: date }, locale), 40);
  const facts = [
    timeline.events(events),
    ...(from === undefined ? [] : [timeline.from(written(from))]),
    ...(to === undefined ? [] : [timeline.to(written(to))]),
    ...(pages > 1 ? [answer.continued(page + 1, pages)] : []),
  ];
  const title = topic === undefined ? timeline.title : timeline.titleOf(shortLine(topic, 60));
  return `### ${title}\n-# ${facts.join(" · ")}`;
}

/** Characters of an event's sentence, tried one after another, and of all events of a page. */
const rooms = [260, 180, 120, 60];
const eventsCharacters = 2_200;

/** `**2019** — The regatta took place. [1]`, a line for each event, shortened where there are many. */
export function eventLines(cited: readonly CitedEvent[], strings: Strings): string[] {
  const tried = rooms.map((room) => cited.map((one) => eventLine(one, room, strings)));
  return tried.find((lines) => lines.join("\n").length <= eventsCharacters) ?? tried.at(-1) ?? [];
}

/** @param room most characters of the sentence, before escaping. */
export function eventLine(
  { event, citation }: CitedEvent,
  room: number,
  { locale }: Strings,
): string {
  const date = shortLine(dateText(event.date, locale), 60);
  return `**${date}** — ${shortLine(event.answer, room)}\u00a0\\[${citation.number}\\]`;
}

/** A heading, and a line for each passage. */
export function eventSources(
  cited: readonly CitedEvent[],
  strings: Strings,
  options: { readonly max: number; readonly isPlain?: boolean },
): string[] {
  const sources = new Map(cited.map(({ citation }) => [citation.number, citation]));
  const lines = [...sources.values()].map((one) => sourceLine(one, { strings, ...options }));
  return [`-# ${strings.answer.sources}`, ...lines];
}
