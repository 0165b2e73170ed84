import type { DateRange, EventFact, Fact } from "./fact.js";
import type { Topic } from "./topic.js";

/** A fact that is offered while somebody types, and why. */
export interface Suggestion {
  readonly fact: Fact;
  /** Before anything is typed `pinned` and `asked`, then by name, by another name, in its text. */
  readonly match: "pinned" | "asked" | "exact" | "alias" | "text";
}

export interface SuggestOptions {
  readonly limit: number;
  /** BCP 47 code of the reader's language: curated facts in another one come last. @default any */
  readonly locale?: string;
  /** Ids of the facts that were asked for most, most first. @default none */
  readonly asked?: readonly string[];
}

export interface TimelineQuery {
  /** Words that an event has in its sentence, headings or document's title. @default every event */
  readonly topic?: string;
  /** Events that end before it are left out; ISO 8601, also only a year or a month. */
  readonly from?: string;
  /** Events that begin after it are left out. */
  readonly to?: string;
}

/**
 * The facts of an index, in memory. No two of a kind say the same of the same name: of those that do
 * the first stays, with the other names of all. Events of different dates do not say the same.
 */
export interface Facts {
  readonly size: number;
  /** In the order of the documents, curated ones first. */
  readonly all: readonly Fact[];
  find(id: string): Fact | undefined;
  /** Returns what fits the typed words, best first, no two with the same name and answer. */
  suggest(typed: string, options: SuggestOptions): readonly Suggestion[];
  /**
   * Returns the facts that a name or another name stands for, whatever the case and the accents;
   * curated ones first.
   */
  lookUp(name: string, options?: Pick<SuggestOptions, "locale">): readonly Fact[];
  /** Returns facts with names like it, for one that is unknown; best first. */
  similar(name: string, limit: number): readonly Fact[];
  /** In the order of their dates. */
  timeline(query: TimelineQuery): readonly EventFact[];
  /** The first and the last date of all events. */
  readonly dates: DateRange | undefined;
  /** Most documents first, then most mentions. */
  readonly topics: readonly Topic[];
}
