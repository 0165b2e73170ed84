import type { DatedSpan } from "../dates/dated-span.js";
import type { RoledWord } from "./verb-roles.js";

/** An English sentence that tells dates. */
export interface DatedSentence {
  readonly text: string;
  readonly words: readonly RoledWord[];
  /** In order. */
  readonly dates: readonly DatedSpan[];
}
