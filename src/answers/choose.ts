import type { TermSplitter } from "../passages/terms.js";
import type { Inquiry } from "../retrieval/question.js";
import type { Retrieval } from "../retrieval/retrieve.js";
import type { Candidate } from "./candidate.js";
import { firstSupported } from "./first-supported.js";
import { rankCandidates } from "./rank-candidates.js";
import type { RankedCandidate } from "./rank-candidates.js";
import { select } from "./select.js";
import { withoutItem } from "./without-item.js";

export interface ChooseOptions {
  readonly splitTerms: TermSplitter;
  /** See `Question`. */
  readonly acrossDocuments: boolean;
  readonly retrieval: Retrieval;
}

/** Chooses what to say, nothing if nothing is supported, and tells what comes first either way. */
export function choose(
  inquiry: Inquiry,
  open: readonly Candidate[],
  { splitTerms, retrieval, acrossDocuments }: ChooseOptions,
): { readonly best: RankedCandidate | undefined; readonly chosen: readonly RankedCandidate[] } {
  const ranked = rankCandidates(inquiry, open, { retrieval, splitTerms });
  const first = firstSupported(ranked);
  // What is added need not be supported itself: to ask for that lost an answer of seeds-dev (41 → 40).
  const fromFirst = first < 0 ? [] : ranked.slice(first);
  const sayable = (one: RankedCandidate): RankedCandidate => ({
    ...one,
    candidate: withoutItem(inquiry.kind, one.candidate, splitTerms),
  });
  const chosen = select(inquiry, fromFirst, { acrossDocuments, splitTerms }).map(sayable);
  return { best: chosen[0] ?? ranked.slice(0, 1).map(sayable)[0], chosen };
}
