import { shorten } from "../../passages/shorten.js";
import type { RecordedCitation } from "../records/answer-record.js";
import { quotedText } from "./quoted-text.js";

/** The words that were cited, as a quote of at most about 900 characters. */
export function recordedQuote({ quote }: Pick<RecordedCitation, "quote">): string {
  return quotedText(shorten(quote, 400));
}
