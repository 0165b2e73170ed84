import type { Inquiry } from "../retrieval/question.js";
import type { Candidate } from "./candidate.js";
import type { Evidence } from "./evidence.js";

/** A candidate, weighed. */
export interface Weighed {
  readonly candidate: Candidate;
  readonly evidence: Evidence;
  /** Its terms, those of the headings above it included. */
  readonly terms: ReadonlySet<string>;
  /** Higher is better. */
  readonly fit: number;
}

export interface SelectOptions {
  /** Whether each of several documents is to be heard. */
  readonly acrossDocuments: boolean;
}

const maxSentences = 3;
/** What is added to the first sentence must leave the answer within this many words. */
const maxWords = 75;

/**
 * Chooses what to say: the best candidate, then what says more than it does. That is the best of
 * another document where several are asked for or compared; a sentence about a name in the question
 * that the chosen ones leave out; a neighbor that names the kind of thing asked for; or one that fits
 * almost as well, if the answer stays short.
 *
 * @param ranked Best first, the first of them supported.
 */
export function select(
  inquiry: Inquiry,
  ranked: readonly Weighed[],
  { acrossDocuments }: SelectOptions,
): Weighed[] {
  const [best, ...others] = ranked;
  if (best === undefined) return [];
  const chosen = [best];
  for (const other of others) {
    if (chosen.length >= maxSentences) break;
    if (chosen.some((one) => overlaps(one.candidate, other.candidate))) continue;
    const wanted =
      addsName(inquiry, chosen, other) ||
      addsKind(best, other) ||
      (acrossDocuments && addsDocument(inquiry, chosen, other)) ||
      (almostAsGood(best, other) && words([...chosen, other]) <= maxWords);
    if (wanted) chosen.push(other);
  }
  return chosen;
}

function addsName({ anchors }: Inquiry, chosen: readonly Weighed[], other: Weighed): boolean {
  const left = [...anchors].filter((anchor) => !chosen.some(({ terms }) => terms.has(anchor)));
  return left.some((anchor) => other.terms.has(anchor)) && other.evidence.inSentence > 0.15;
}

function addsDocument(inquiry: Inquiry, chosen: readonly Weighed[], other: Weighed): boolean {
  const documents = chosen.map(({ candidate }) => candidate.from.document.path);
  const { inSentence, inContext } = other.evidence;
  const named = inquiry.anchors.size === 0 || [...inquiry.anchors].some((a) => other.terms.has(a));
  return (
    !documents.includes(other.candidate.from.document.path) && named && inSentence + inContext > 0.3
  );
}

/** A neighbor that names the kind of answer: "the fifth iteration", asked which iteration. */
function addsKind(best: Weighed, other: Weighed): boolean {
  const neighbors = best.candidate.from === other.candidate.from;
  return neighbors && best.evidence.typeWords === 0 && other.evidence.typeWords > 0.5;
}

function almostAsGood(best: Weighed, other: Weighed): boolean {
  return other.fit >= 0.85 * best.fit;
}

function words(chosen: readonly Weighed[]): number {
  return chosen
    .flatMap(({ candidate }) => candidate.sentences)
    .reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
}

function overlaps(a: Candidate, b: Candidate): boolean {
  return a.sentences.some((sentence) => b.sentences.includes(sentence));
}
