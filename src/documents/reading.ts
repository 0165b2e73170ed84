import type { Block, DocumentDetails } from "./document.js";

/** What a file says of itself; what it does not say is missing or `undefined`. */
export type ReadDetails = { readonly [Field in keyof DocumentDetails]?: string | undefined };

/** What a format's reader makes of a file, before details that are missing are filled in. */
export type Reading =
  | {
      readonly kind: "read";
      readonly text: string;
      readonly blocks: readonly Block[];
      readonly details: ReadDetails;
      /** The language that the format's metadata names; templates often name a wrong one. */
      readonly declaredLanguage?: string | undefined;
      readonly warnings: readonly string[];
    }
  | Skipped;

export interface Skipped {
  readonly kind: "skipped";
  /** In words that follow the file's name and a colon. */
  readonly reason: string;
}
