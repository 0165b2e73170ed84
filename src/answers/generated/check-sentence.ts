import type { Span } from "../../documents/document.js";
import { checkClaim } from "../guard/check-claim.js";
import type { Claim, GuardParts, Verdict } from "../guard/claim.js";
import { readEvidence } from "../guard/evidence.js";
import { findQuote } from "../guard/find-quote.js";
import { isForeign } from "../guard/is-foreign.js";
import { ownClause } from "../guard/own-clause.js";
import { readSentence } from "../guard/reading.js";
import { cleanSentence } from "./clean-sentence.js";
import { withoutDatedFrame } from "./dated-frame.js";
import type { PackedPassage } from "./pack-passages.js";
import type { Complaint } from "./prompts.js";
import type { WrittenSentence } from "./sentence-scanner.js";

/** A sentence that its passage supports. */
export interface PassedSentence {
  readonly text: string;
  readonly source: PackedPassage;
  /** Where the quote stands in the passage's text. */
  readonly span: Span;
}

export type CheckedSentence =
  | { readonly kind: "passed"; readonly sentence: PassedSentence }
  | { readonly kind: "failed"; readonly complaint: Complaint };

export interface CheckOptions extends GuardParts {
  readonly passages: readonly PackedPassage[];
  /** In the asker's words: a sentence may be in its language or in that of its passage. */
  readonly question: string;
}

/** A quote of fewer characters stands in many passages: the one named is meant. */
const tellingQuote = 16;

/**
 * Checks a sentence against the passage that it names, with the quote guard. When the quote stands in
 * another passage instead, the sentence is held against that one: a wrong number alone does no harm.
 */
export function checkSentence(written: WrittenSentence, options: CheckOptions): CheckedSentence {
  const failed = (why: string): CheckedSentence => ({
    kind: "failed",
    complaint: { written, why },
  });
  const clean = cleanSentence(written.text);
  if (clean.kind === "unfit") return failed(clean.why);
  const source = sourceOf(written, options.passages);
  if (source === undefined) {
    return failed("its quote stands, word for word, in none of the passages");
  }
  const { passage, document } = source;
  const { text, parts } = clean;
  if (isForeign(text, passage.text, options) && isForeign(text, options.question, options)) {
    return failed("it is not in the language of the question");
  }
  const context = [document.title, ...passage.headings];
  const claim = { quote: written.quote, passage: passage.text, context };
  // One by one: a few words of its own would be lost in a long text that is right.
  const verdicts = parts.map((part) => {
    const verdict = verdictOn({ ...claim, text: part }, options);
    const rest = verdict.kind === "supported" ? undefined : undated(part, source);
    return rest === undefined ? verdict : verdictOn({ ...claim, text: rest }, options);
  });
  const wrong = verdicts.find((verdict) => verdict.kind === "unsupported");
  if (wrong !== undefined) return failed(wordsFor(wrong, source.number));
  const [first] = verdicts;
  if (first?.kind !== "supported") return failed("its text is empty");
  return { kind: "passed", sentence: { text, source, span: first.span } };
}

const undated = (part: string, { document }: PackedPassage): string | undefined =>
  withoutDatedFrame(part, document.published);

function verdictOn(claim: Claim, parts: GuardParts): Verdict {
  const { text, passage, context = [] } = claim;
  const verdict = checkClaim(claim, parts);
  if (verdict.kind === "unsupported" || isForeign(text, passage, parts)) return verdict;
  const { splitTerms } = parts;
  const evidence = readEvidence(passage, verdict.span, context, splitTerms);
  const what = ownClause(readSentence(text, splitTerms), evidence);
  return what === undefined ? verdict : { kind: "unsupported", reason: "words", what };
}

function sourceOf(
  { passage: number, quote }: WrittenSentence,
  passages: readonly PackedPassage[],
): PackedPassage | undefined {
  const holds = ({ passage }: PackedPassage): boolean =>
    findQuote(quote, passage.text) !== undefined;
  const named = passages.find((one) => one.number === number);
  if (!/[\p{L}\p{N}]/u.test(quote) || (named && holds(named))) return named;
  return quote.length < tellingQuote ? undefined : passages.find(holds);
}

function wordsFor(
  { reason, what = "" }: Exclude<Verdict, { kind: "supported" }>,
  passage: number,
): string {
  if (reason === "empty") return "its text or its quote is empty";
  if (reason === "quoteNotFound") return `its quote does not stand in passage ${passage}`;
  const part = JSON.stringify(what.slice(0, 120));
  return `passage ${passage} does not say this (${reason}): ${part}`;
}
