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
 * Whether sentences of two documents answer with numbers or dates that cannot both be right, as far as
 * their words tell: both say all that is asked, and neither names anything that makes it about
 * something else. It is rather missed than said wrongly. English.
 */
export function disagree(
  inquiry: Inquiry,
  [one, other]: readonly [Candidate, Candidate],
  splitTerms: TermSplitter,
): boolean {
  // Without a name each document may speak of its own.
  if (inquiry.anchors.size === 0 || inquiry.halves.length > 0) return false;
  if (one.from.document.path === other.from.document.path) return false;
  const said = told(inquiry, one, splitTerms);
  const otherSaid = told(inquiry, other, splitTerms);
  return (
    said !== undefined &&
    otherSaid !== undefined &&
    contradicts(said.value, otherSaid.value) &&
    isSameThing(said.besides, otherSaid.besides)
  );
}

/**
 * Which sentences of an answer give different values for the same, as places in `chosen`, in order.
 *
 * @param asked What those answer that come first for something asked.
 * @returns At least two places, or an empty object.
 */
export function disagreement(
  chosen: readonly Candidate[],
  asked: Asked,
  splitTerms: TermSplitter,
): { readonly disagreement?: readonly number[] } {
  const places = new Set<number>();
  for (const [first, inquiry] of asked) {
    const at = chosen.indexOf(first);
    if (at < 0) continue;
    for (const [place, other] of chosen.entries()) {
      if (!asked.has(other) && disagree(inquiry, [first, other], inquiry.splitTerms ?? splitTerms))
        places.add(at).add(place);
    }
  }
  return places.size === 0 ? {} : { disagreement: [...places].sort((a, b) => a - b) };
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
