import { splitWords } from "../passages/terms.js";
import type { TermSplitter } from "../passages/terms.js";
import type { Inquiry } from "../retrieval/question.js";
import type { Retrieval } from "../retrieval/retrieve.js";
import type { Candidate } from "./candidate.js";
import { countedTerm, counts } from "./counted.js";
import { mentions } from "./mentions.js";
import type { Mention } from "./mentions.js";

/**
 * How well a candidate fits an inquiry. The first six are shares of the inquiry's weight and add up
 * to 1: each term counts by how telling it is, at the nearest place where it stands.
 */
export interface Evidence {
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
  /** Share of the words for the kind of answer that the sentence holds; 0 when there are none. */
  readonly typeWords: number;
  /** Whether it speaks of another year, or another one in an order, than the question. */
  readonly otherNumber: boolean;
  /** Cosine similarity to the question, and how far it is below the most similar candidate's. */
  readonly similarity: number;
  readonly similarityLag: number;
  /** The score of its passage as a share of the best one. */
  readonly passageShare: number;
  readonly mention: Mention;
}

/** A term that only names the kind of answer weighs this share of another. */
const typeTermWeight = 0.15;

export interface EvidenceOptions {
  readonly retrieval: Retrieval;
  readonly splitTerms: TermSplitter;
}

/** The terms of a text, without repeats. */
export type TermsOf = (text: string) => ReadonlySet<string>;

export interface WeighedCandidate {
  readonly candidate: Candidate;
  readonly evidence: Evidence;
}

export interface WeighOptions extends EvidenceOptions {
  /** @default `splitTerms`, remembering each text */
  readonly termsOf?: TermsOf;
}

/** Weighs each candidate, in the order given. */
export function weighEvidence(
  inquiry: Inquiry,
  candidates: readonly Candidate[],
  { retrieval, splitTerms, termsOf = rememberTerms(splitTerms) }: WeighOptions,
): WeighedCandidate[] {
  const weight = (term: string): number =>
    retrieval.weigh(term) * (inquiry.typeTerms.has(term) ? typeTermWeight : 1);
  const share = shareOf(weight);
  const asked = new Set([...splitWords(inquiry.text), ...inquiry.terms]);
  const counted = countedTerm(inquiry, splitTerms);
  const bestScore = retrieval.passages[0]?.score ?? 0;
  const mostSimilar = Math.max(...candidates.map(({ similarity }) => similarity));

  return candidates.map((candidate) => {
    const words = wordsOf(candidate);
    const places = placesOf(candidate, termsOf);
    const said = termsOf(words);
    const evidence = {
      ...shares(inquiry, places, share),
      typeWords: share([...inquiry.typeTerms], (term) => said.has(term)),
      otherNumber: speaksOfOther(inquiry.terms, said, termsOf(contextOf(candidate))),
      similarity: candidate.similarity,
      similarityLag: mostSimilar - candidate.similarity,
      passageShare: bestScore > 0 ? candidate.from.score / bestScore : 1,
      mention:
        counted === undefined
          ? mentions(inquiry.kind, words, asked)
          : counts(words, counted, splitTerms),
    };
    return { candidate, evidence };
  });
}

/** The share of the terms' weight that passes a test; 0 when there are no terms. */
type Share = (terms: readonly string[], test: (term: string) => boolean) => number;

function shareOf(weight: (term: string) => number): Share {
  const sum = (terms: readonly string[]): number =>
    terms.reduce((all, term) => all + weight(term), 0);
  return (terms, test) => (terms.length === 0 ? 0 : sum(terms.filter(test)) / sum(terms));
}

type Stands = (term: string, isAnchor: boolean) => boolean;
type Shares = Pick<
  Evidence,
  "inSentence" | "inContext" | "inNeighbor" | "inPassage" | "inDocument" | "missing"
>;

/** Which share of the inquiry's weight stands in each place and in none nearer. */
function shares({ terms, anchors }: Inquiry, places: readonly Stands[], share: Share): Shares {
  const nearest = new Map(
    terms.map((term) => [term, places.findIndex((stands) => stands(term, anchors.has(term)))]),
  );
  const at = (place: number): number => share(terms, (term) => nearest.get(term) === place);
  return {
    inSentence: at(0),
    inContext: at(1),
    inNeighbor: at(2),
    inPassage: at(3),
    inDocument: at(4),
    missing: at(-1),
  };
}

/** Where a term may stand, nearest first. */
function placesOf(candidate: Candidate, termsOf: TermsOf): readonly Stands[] {
  const { from, first } = candidate;
  const { passage, document, passagesWith } = from;
  const within = (text: string): Stands => {
    const terms = termsOf(text);
    return (term) => terms.has(term);
  };
  const aboutThreshold = Math.min(2, document.passageCount);
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

const numbered: readonly RegExp[] = [/^\d+(?:st|nd|rd|th)$/, /^(?:1[5-9]|20)\d\d$/];

function speaksOfOther(
  asked: readonly string[],
  said: ReadonlySet<string>,
  context: ReadonlySet<string>,
): boolean {
  return numbered.some((kind) => {
    const wanted = asked.filter((term) => kind.test(term));
    if (wanted.length === 0 || wanted.some((term) => said.has(term) || context.has(term)))
      return false;
    return [...said].some((term) => kind.test(term));
  });
}

/** Splits a text only once. What it remembers goes with it. */
export function rememberTerms(splitTerms: TermSplitter): TermsOf {
  const seen = new Map<string, ReadonlySet<string>>();
  return (text) => {
    const terms = seen.get(text) ?? new Set(splitTerms(text));
    seen.set(text, terms);
    return terms;
  };
}
