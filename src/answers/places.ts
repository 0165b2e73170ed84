import { textPassageCount } from "../index/first-text-passage.js";
import type { Inquiry } from "../retrieval/question.js";
import type { Candidate } from "./candidate.js";
import type { TermShare } from "../retrieval/term-share.js";
import type { TermsOf } from "./terms-of.js";

/**
 * Which share of an inquiry's weight stands in each place and in none nearer: each term counts by how
 * telling it is, at the nearest place where it stands. They add up to 1.
 */
export interface PlaceShares {
  readonly inSentence: number;
  /** In the headings or the title above it. */
  readonly inContext: number;
  /** In the sentence before it. */
  readonly inNeighbor: number;
  /** Elsewhere in its passage. */
  readonly inPassage: number;
  /** Elsewhere in its document; names and numbers only where the document is about them. */
  readonly inDocument: number;
  readonly missing: number;
}

export interface PlacesOptions {
  readonly termsOf: TermsOf;
  /** Of the inquiry's terms. */
  readonly share: TermShare;
  /** Terms that the candidate says in other words. @default none */
  readonly told?: ReadonlySet<string>;
}

/** Finds the nearest place of each term of an inquiry, seen from a candidate. */
export function nearestPlaces(
  { terms, anchors }: Inquiry,
  candidate: Candidate,
  { termsOf, share, told = new Set() }: PlacesOptions,
): PlaceShares {
  const places = placesOf(candidate, termsOf);
  const nearest = new Map(
    terms.map((term) => {
      const place = places.findIndex((stands) => stands(term, anchors.has(term)));
      return [term, told.has(term) ? 0 : place];
    }),
  );
  const at = (place: number): number => share((term) => nearest.get(term) === place);
  return {
    inSentence: at(0),
    inContext: at(1),
    inNeighbor: at(2),
    inPassage: at(3),
    inDocument: at(4),
    missing: at(-1),
  };
}

type Stands = (term: string, isAnchor: boolean) => boolean;

/** Where a term may stand, nearest first. */
function placesOf(candidate: Candidate, termsOf: TermsOf): readonly Stands[] {
  const { from, first } = candidate;
  const { passage, document, passagesWith } = from;
  const within = (text: string): Stands => {
    const terms = termsOf(text);
    return (term) => terms.has(term);
  };
  const aboutThreshold = Math.min(2, textPassageCount(document));
  return [
    within(wordsOf(candidate)),
    within(contextOf(candidate)),
    within(passage.sentences[first - 1]?.text ?? ""),
    within(passage.sentences.map(({ text }) => text).join(" ")),
    (term, isAnchor) => passagesWith(term) >= (isAnchor ? aboutThreshold : 1),
  ];
}

/** What a candidate says. */
export function wordsOf({ sentences }: Candidate): string {
  return sentences.map(({ text }) => text).join(" ");
}

/** The title and the headings above a candidate, a line each. */
export function contextOf({ from }: Candidate): string {
  return [from.document.title, ...from.passage.headings].join("\n");
}
