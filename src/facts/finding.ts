import type { DetailFact, FactWithout, MinedFact } from "./fact.js";
import type { MinedSentence } from "./mined-document.js";

/** A fact before it is known where in the document its words stand. */
export type Finding = FactWithout<
  Exclude<MinedFact, DetailFact>,
  "id" | "document" | "passage" | "span" | "quote"
> & {
  readonly sentence: MinedSentence;
  /** The part of `sentence.text` that supports it: enough to be understood when it is quoted. */
  readonly from: number;
  readonly to: number;
};
