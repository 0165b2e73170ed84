import { unsupportedDate } from "./check-dates.js";
import { wrongDirection } from "./check-direction.js";
import { unsupportedName } from "./check-names.js";
import { wrongNegation } from "./check-negation.js";
import { unsupportedNumber } from "./check-numbers.js";
import { wrongOrder } from "./check-order.js";
import { wrongQuantity } from "./check-quantity.js";
import { unsupportedWords } from "./check-words.js";
import type { Claim, Fault, GuardParts, Verdict } from "./claim.js";
import { readEvidence } from "./evidence.js";
import type { Evidence } from "./evidence.js";
import { findQuote } from "./find-quote.js";
import { unsupportedForeignName } from "./foreign-names.js";
import { isForeign } from "./is-foreign.js";
import { passageSentences, readSentence } from "./reading.js";
import type { ReadSentence } from "./reading.js";

type Check = (claim: ReadSentence, evidence: Evidence) => string | undefined;

const checks: readonly (readonly [Fault, Check])[] = [
  ["date", unsupportedDate],
  ["number", unsupportedNumber],
  ["name", unsupportedName],
  ["negation", wrongNegation],
  ["quantity", wrongQuantity],
  ["direction", wrongDirection],
  ["direction", wrongOrder],
  ["words", unsupportedWords],
];

/** A sentence in another language than its passage shares but these with it. */
const foreignChecks: typeof checks = [
  ["date", unsupportedDate],
  ["number", unsupportedNumber],
  ["name", unsupportedForeignName],
];

/**
 * Tells whether a passage supports a sentence: its quote must stand there, see {@link findQuote}, and
 * all that can be compared must agree: names, numbers, dates, negations, words for how much and
 * whither, and enough of its other words. Made for English; of other languages names, numbers and
 * dates are compared, and the words where they are those of the passage.
 */
export function checkClaim(
  { text, quote, passage, context = [] }: Claim,
  parts: GuardParts,
): Verdict {
  if (!/[\p{L}\p{N}]/u.test(text) || !/[\p{L}\p{N}]/u.test(quote)) {
    return { kind: "unsupported", reason: "empty" };
  }
  const span = findQuote(quote, passage);
  if (span === undefined) return { kind: "unsupported", reason: "quoteNotFound", what: quote };
  if (isWholeSentence(text, passage)) return { kind: "supported", span };
  const claim = readSentence(text, parts.splitTerms);
  const evidence = readEvidence(passage, span, context, parts.splitTerms);
  for (const [reason, check] of isForeign(text, passage, parts) ? foreignChecks : checks) {
    const what = check(claim, evidence);
    if (what !== undefined) return { kind: "unsupported", reason, what };
  }
  return { kind: "supported", span };
}

/** Whether a claim is a sentence of the passage, word for word. */
function isWholeSentence(text: string, passage: string): boolean {
  return passageSentences(passage).some((sentence) => {
    const span = findQuote(text, sentence.text);
    return span?.start === 0 && span.end >= sentence.text.trimEnd().length - 2;
  });
}
