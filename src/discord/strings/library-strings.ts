import type { IndexingProgress } from "../../library/library.js";

/** What is said about the documents and their index. */
export interface LibraryStrings {
  readonly indexing: {
    readonly title: string;
    readonly stages: Readonly<Record<IndexingProgress["stage"], string>>;
    readonly remaining: (seconds: number) => string;
    readonly built: (counts: {
      readonly documents: number;
      readonly passages: number;
      readonly seconds: string;
    }) => string;
    readonly added: (documents: number) => string;
    readonly changed: (documents: number) => string;
    readonly removed: (documents: number) => string;
    readonly skipped: string;
    readonly andMore: (more: number) => string;
    readonly unchanged: string;
    readonly empty: string;
    readonly busy: (since: string | undefined) => string;
    readonly stays: string;
    readonly cancelled: string;
    readonly cancelling: string;
    /** There is nothing to cancel. */
    readonly notRunning: string;
    readonly answersMeanwhile: string;
    /** The card goes on in the channel, since Discord closes the reply. */
    readonly moved: string;
    /** The card cannot go on. */
    readonly outOfSight: string;
  };
  readonly status: {
    readonly title: string;
    readonly index: (counts: { readonly documents: number; readonly passages: number }) => string;
    readonly built: (when: string) => string;
    readonly size: (megabytes: string) => string;
    readonly model: (name: string) => string;
    readonly chatModel: (name: string) => string;
    readonly tokensLeft: (tokens: string) => string;
    readonly noLimit: string;
    readonly uptime: (since: string) => string;
    readonly latency: (milliseconds: number) => string;
    readonly noIndex: string;
  };
  readonly sources: {
    readonly title: (documents: number) => string;
    readonly passages: (passages: number) => string;
    readonly unknown: (name: string) => string;
    readonly open: string;
  };
  readonly search: { readonly title: (query: string) => string; readonly nothing: string };
}
