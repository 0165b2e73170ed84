import type { Topic } from "../../facts/topic.js";

/** What is said of quick facts. Dates come as the reader writes them. */
export interface FactStrings {
  readonly facts: {
    /** The documents have none at all. */
    readonly none: string;
    readonly unknown: (name: string) => string;
    readonly didYouMean: string;
    /** Where else one can look. */
    readonly elsewhere: string;
    /** So many more bear the same name. */
    readonly more: (facts: number) => string;
    readonly suggestion: (mention: string, from: string) => string;
    /** Stands until it is posted. */
    readonly posting: (mention: string) => string;
    readonly notified: (mention: string) => string;
    /** It is a bot, or not known to see the channel. */
    readonly notNotified: (mention: string) => string;
    /** Only the person sees it. */
    readonly hidden: (mention: string) => string;
  };
  readonly timeline: {
    readonly title: string;
    readonly titleOf: (topic: string) => string;
    readonly events: (events: number) => string;
    readonly from: (date: string) => string;
    readonly to: (date: string) => string;
    readonly open: string;
    /** Plain text shows no other page. */
    readonly narrow: (shown: number) => string;
    readonly none: string;
    readonly nothing: (from: string, to: string) => string;
    readonly noDate: (text: string) => string;
    readonly reversed: (from: string, to: string) => string;
    /** The alternative text of its picture begins so. */
    readonly picture: (events: number) => string;
  };
  readonly topics: {
    readonly title: string;
    readonly kinds: Readonly<Record<Topic["kind"], string>>;
    readonly counts: (counts: { readonly documents: number; readonly mentions: number }) => string;
    readonly open: string;
    readonly none: string;
    /** The heading of its picture. */
    readonly pictureTitle: string;
    readonly picture: (counts: { readonly subjects: number; readonly documents: number }) => string;
    /** What the size of a dot stands for. */
    readonly scale: string;
  };
  /** Ends an alternative text. */
  readonly undrawn: string;
}
