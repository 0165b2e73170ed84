import type { ReadOutcome } from "./read-document.js";

/** What the process that parses is started with, as JSON in its first argument. */
export interface ParserSettings {
  /** The documents folder. */
  readonly folder: string;
  readonly maxCharacters: number;
  /** Of resident memory; the process ends itself above it. */
  readonly maxBytes: number;
}

/** To the process: one file to parse, as it was listed. */
export interface ParserJob {
  readonly path: string;
  readonly size: number;
  readonly hash: string;
}

/** From the process: that it is loaded, and then what came of each job. */
export type ParserReply =
  | { readonly kind: "ready" }
  | {
      readonly kind: "done";
      readonly outcome: ReadOutcome;
      /** Of resident memory: what the next job would start with. */
      readonly bytesInUse: number;
    };
