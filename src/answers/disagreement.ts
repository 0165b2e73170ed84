import type { TermSplitter } from "../passages/terms.js";
import type { Inquiry } from "../retrieval/question.js";
import type { Candidate } from "./candidate.js";
import type { Asked } from "./cite.js";
import { answeringWords } from "./lead.js";
import { wordsOf } from "./places.js";
import { besides, isSameThing } from "./same-thing.js";
import type { Besides } from "./same-thing.js";
import { contradicts, toldValue } from "./told-value.js";
import type { ToldValue } from "./told-value.js";

/**
 * Returns a function that tells whether a sentence of another document answers with a number or date
 * that cannot be right beside what `one` answers, as far as their words tell: both say all that is
 * asked, and neither names anything that makes it about something else. It is rather missed than said
 * wrongly. English.
 */
export function createDisagreement(
  inquiry: Inquiry,
  one: Candidate,
  splitTerms: TermSplitter,
): (other: Candidate) => boolean {
  // Without a name each document may speak of its own.
  const mayDiffer = inquiry.anchors.size > 0 && inquiry.halves.length === 0;
  const said = mayDiffer ? told(inquiry, one, splitTerms) : undefined;
  return (other) => {
    if (said === undefined || one.from.document.path === other.from.document.path) return false;
    const otherSaid = told(inquiry, other, splitTerms);
    return (
      otherSaid !== undefined &&
      contradicts(said.value, otherSaid.value) &&
      isSameThing(said.besides, otherSaid.besides)
    );
  };
}

/**
 * Which sentences of an answer give different values for the same, as places in `chosen`, in order: for
 * the first thing asked for which some do.
 *
 * @param asked What those answer that come first for something asked.
 * @returns At least two places, or an empty object.
 */
export function disagreement(
  chosen: readonly Candidate[],
  asked: Asked,
  splitTerms: TermSplitter,
): { readonly disagreement?: readonly number[] } {
  for (const [first, inquiry] of asked) {
    if (!chosen.includes(first)) continue;
    const differs = createDisagreement(inquiry, first, inquiry.splitTerms ?? splitTerms);
    const differing = chosen.filter((other) => !asked.has(other) && differs(other));
    if (differing.length === 0) continue;
    const places = [first, ...differing].map((one) => chosen.indexOf(one));
    return { disagreement: places.sort((a, b) => a - b) };
  }
  return {};
}

interface Told {
  readonly value: ToldValue;
  readonly besides: Besides;
}

function told(inquiry: Inquiry, candidate: Candidate, splitTerms: TermSplitter): Told | undefined {
  const { kind } = inquiry;
  if ((kind !== "number" && kind !== "date") || candidate.sentences.length !== 1) return undefined;
  const answering = answeringWords(inquiry, wordsOf(candidate));
  const value = answering === undefined ? undefined : toldValue(answering, kind);
  if (answering === undefined || value === undefined) return undefined;
  const said = besides(candidate, { inquiry, answering }, splitTerms);
  return said && { value, besides: said };
}
