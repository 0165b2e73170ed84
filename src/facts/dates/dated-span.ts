import type { Span } from "../../documents/document.js";
import type { DateRange } from "../fact.js";

/** Words of a sentence and the date that they tell. */
export interface DatedSpan extends Span {
  readonly date: DateRange;
}
