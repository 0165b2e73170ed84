import { shorten } from "../../passages/shorten.js";
import type { RecordedAnswer } from "../records/answer-record.js";
import { quotedText } from "./quoted-text.js";
import { sourceLine } from "./source-line.js";
import type { SourceLineOptions } from "./source-line.js";

/** Most characters of what is quoted, before escaping, and where sources are kept short. */
const quoteCharacters = 300;
const shortQuoteCharacters = 80;
/** Source lines of so many characters are short. */
const shortLine = 150;

/**
 * The passage that comes nearest to an answer that was not found, if the record has one: its heading,
 * its source, and what in it might have been said, as a quote.
 */
export function closestPassage(answer: RecordedAnswer, options: SourceLineOptions): string[] {
  const [closest] = answer.citations;
  if (!closest || !hasClosestPassage(answer)) return [];
  const { strings, max } = options;
  const room = max !== undefined && max <= shortLine ? shortQuoteCharacters : quoteCharacters;
  const quote = shorten(closest.quote.replace(/\s+/g, " ").trim(), room);
  return [`-# ${strings.answer.closest}`, sourceLine(closest, options), quotedText(quote)];
}

/** Whether an answer that was not found quotes the passage that comes nearest. */
export function hasClosestPassage({ kind, citations: [closest] }: RecordedAnswer): boolean {
  return kind === "notFound" && closest !== undefined && closest.start !== closest.end;
}
