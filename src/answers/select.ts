import type { TermSplitter } from "../passages/terms.js";
import type { Inquiry } from "../retrieval/question.js";
import type { Candidate } from "./candidate.js";
import { createDisagreement } from "./disagreement.js";
import type { RankedCandidate } from "./rank-candidates.js";
import { saysFurther } from "./says-further.js";
import { isOneOfCounted } from "./without-item.js";

export interface SelectOptions {
  /** Whether each of several documents is to be heard. */
  readonly acrossDocuments: boolean;
  readonly splitTerms: TermSplitter;
}

const maxSentences = 3;
/** What is added to the first sentence must leave the answer within this many words. */
const maxWords = 75;

/**
 * Chooses what to say: the best candidate, then what says more than it does. That is one of another
 * document that gives another number or date for the same; the best of another document where several
 * are asked for or compared; a sentence about a name in the question that the chosen ones leave out; a
 * neighbor that names the kind of thing asked for; or one that fits almost as well, if it answers with
 * other words, the answer stays short, and it is not one item of a counted list ("these five: the first"
 * would read as if it were the only one). Nothing of another year, or another one in an order, than asked.
 *
 * @param ranked Best first, the first of them supported.
 */
export function select(
  inquiry: Inquiry,
  ranked: readonly RankedCandidate[],
  { acrossDocuments, splitTerms }: SelectOptions,
): RankedCandidate[] {
  const [best, ...others] = ranked;
  if (best === undefined) return [];
  const differs = createDisagreement(inquiry, best.candidate, splitTerms);
  const differing = others.find(
    (other) =>
      best.fit - other.fit <= differingWithin && other.isSupported && differs(other.candidate),
  );
  const chosen = differing ? [best, differing] : [best];
  for (const other of others) {
    if (chosen.length >= maxSentences) break;
    if (other.evidence.otherNumber) continue;
    if (chosen.some((one) => overlaps(one.candidate, other.candidate))) continue;
    const wanted =
      addsName(inquiry, chosen, other) ||
      addsKind(best, other) ||
      (acrossDocuments && addsDocument(inquiry, chosen, other)) ||
      (almostAsGood(best, other) &&
        saysFurther(inquiry, chosen.map(candidateOf), other.candidate) &&
        !isOneOfCounted(other.candidate, splitTerms) &&
        words([...chosen, other]) <= maxWords);
    if (wanted) chosen.push(other);
  }
  return chosen;
}

const candidateOf = ({ candidate }: RankedCandidate): Candidate => candidate;

function addsName(
  { anchors }: Inquiry,
  chosen: readonly RankedCandidate[],
  other: RankedCandidate,
): boolean {
  const left = [...anchors].filter((anchor) => !chosen.some(({ terms }) => terms.has(anchor)));
  return left.some((anchor) => other.terms.has(anchor)) && other.evidence.inSentence > 0.15;
}

function addsDocument(
  inquiry: Inquiry,
  chosen: readonly RankedCandidate[],
  other: RankedCandidate,
): boolean {
  const documents = chosen.map(({ candidate }) => candidate.from.document.path);
  const { inSentence, inContext } = other.evidence;
  const named = inquiry.anchors.size === 0 || [...inquiry.anchors].some((a) => other.terms.has(a));
  return (
    !documents.includes(other.candidate.from.document.path) && named && inSentence + inContext > 0.3
  );
}

/** A neighbor that names the kind of answer: "the fifth iteration", asked which iteration. */
function addsKind(best: RankedCandidate, other: RankedCandidate): boolean {
  const neighbors = best.candidate.from === other.candidate.from;
  return neighbors && best.evidence.typeWords === 0 && other.evidence.typeWords > 0.5;
}

/** In units of fit: what says all that is asked may fit less well for reasons that are none of it. */
const differingWithin = 5;

/** In units of fit: the odds against the best are at most about three to one. */
const almostAsGoodWithin = 1.2;

function almostAsGood(best: RankedCandidate, other: RankedCandidate): boolean {
  return other.isSupported && best.fit - other.fit <= almostAsGoodWithin;
}

function words(chosen: readonly RankedCandidate[]): number {
  return chosen
    .flatMap(({ candidate }) => candidate.sentences)
    .reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
}

function overlaps(a: Candidate, b: Candidate): boolean {
  return a.sentences.some((sentence) => b.sentences.includes(sentence));
}
