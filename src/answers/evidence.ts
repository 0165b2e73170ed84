import { firstTextPassage } from "../index/first-text-passage.js";
import { splitWords } from "../passages/terms.js";
import type { TermSplitter } from "../passages/terms.js";
import type { Inquiry } from "../retrieval/question.js";
import type { Retrieval } from "../retrieval/retrieve.js";
import { pairsTogether, termPairs } from "../retrieval/term-pairs.js";
import { createShare } from "../retrieval/term-share.js";
import type { Candidate } from "./candidate.js";
import { countedTerm, counts } from "./counted.js";
import { createAmountReader, createKindReader } from "./told-kind.js";
import { mentions } from "./mentions.js";
import type { Mention } from "./mentions.js";
import { speaksOfOther } from "./other-number.js";
import { createTellsWhat } from "./tells-what.js";
import { rememberTerms } from "./terms-of.js";
import type { TermsOf } from "./terms-of.js";
import { contextOf, nearestPlaces, wordsOf } from "./places.js";
import type { PlaceShares } from "./places.js";

/** How well a candidate fits an inquiry. Shares are of the inquiry's weight, from 0 to 1. */
export interface Evidence extends PlaceShares {
  /** Share of the words for the kind of answer that the sentence holds; 0 when there are none. */
  readonly typeWords: number;
  /**
   * Share of what the question says beside names and the kind of answer that the sentence, the one
   * before it or the headings above it say too, if only in words that begin alike; 1 when it says nothing else that tells much.
   */
  readonly content: number;
  /** Whether it speaks of another year, or another one in an order, than the question. */
  readonly otherNumber: boolean;
  /** Share of the neighboring words of the question that are neighbors in the sentence. */
  readonly pairs: number;
  /** Share of the terms that the sentence does not hold, but a word that begins like it ("conquest" for "conquer"). */
  readonly alike: number;
  /** How far its cosine similarity to the question is below the most similar candidate's. */
  readonly similarityLag: number;
  /** The score of its passage as a share of the best one, at least 0, and one over the passage's rank. */
  readonly passageShare: number;
  readonly passageRank: number;
  /** One over its place in the text of the document: passages before it and sentences before it in its own, and 1. */
  readonly documentStart: number;
  readonly mention: Mention;
}

/** A light word, or a term that only names the kind of answer, weighs this share of another. */
const lightWeight = 0.15;

export interface EvidenceOptions {
  readonly retrieval: Retrieval;
  readonly splitTerms: TermSplitter;
}

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
  options: WeighOptions,
): WeighedCandidate[] {
  const { retrieval, splitTerms, termsOf = rememberTerms(splitTerms) } = options;
  const said = createSpeechReader(inquiry, { retrieval, splitTerms, termsOf });
  const mentionIn = createMentionReader(inquiry, splitTerms);
  const bestScore = retrieval.passages[0]?.score ?? 0;
  const mostSimilar = Math.max(...candidates.map(({ similarity }) => similarity));
  return candidates.map((candidate) => {
    const { from, rank, first, similarity } = candidate;
    const passagesBefore = Math.max(0, from.number - firstTextPassage(from.document));
    const evidence = {
      ...said(candidate),
      similarityLag: mostSimilar - similarity,
      passageShare: bestScore > 0 ? Math.max(0, from.score / bestScore) : 1,
      passageRank: 1 / rank,
      documentStart: 1 / (1 + passagesBefore + first),
      mention: mentionIn(wordsOf(candidate)),
    };
    return { candidate, evidence };
  });
}

type Speech = PlaceShares &
  Pick<Evidence, "typeWords" | "content" | "otherNumber" | "pairs" | "alike">;

/** Returns a function that compares what a candidate says with what an inquiry says. */
function createSpeechReader(
  inquiry: Inquiry,
  { retrieval, splitTerms, termsOf }: Required<WeighOptions>,
): (candidate: Candidate) => Speech {
  const { terms, typeTerms } = inquiry;
  const light = new Set(splitTerms(lightWords));
  const weigh = (term: string): number =>
    retrieval.weigh(term) * (typeTerms.has(term) || light.has(term) ? lightWeight : 1);
  const share = createShare(terms, weigh);
  const shareOfType = createShare([...typeTerms], weigh);
  const content = tellingTerms(inquiry, weigh);
  const shareOfContent = content.length === 0 ? () => 1 : createShare(content, weigh);
  const told = createKindReader(inquiry, splitTerms);
  const known = new Set(terms);
  const asked = splitTerms(inquiry.text).filter((term) => known.has(term));
  const pairs = termPairs(asked, weigh);
  return (candidate) => {
    const words = wordsOf(candidate);
    const said = termsOf(words);
    const context = termsOf(contextOf(candidate));
    const before = termsOf(candidate.from.passage.sentences[candidate.first - 1]?.text ?? "");
    const isHere = (term: string): boolean => said.has(term) || context.has(term);
    const isAlike = (term: string): boolean => !isHere(term) && beginsLikeOne(term, said);
    return {
      ...nearestPlaces(inquiry, candidate, { termsOf, share, told: told(words) }),
      typeWords: shareOfType((term) => said.has(term)),
      content: shareOfContent((term) => isHere(term) || before.has(term) || isAlike(term)),
      otherNumber: speaksOfOther(terms, said, context),
      pairs: pairsTogether(pairs, [splitTerms(words)]),
      alike: share(isAlike),
    };
  };
}

/**
 * What an inquiry says beside names and the kind of answer; nothing where all of that is common beside
 * the names.
 */
function tellingTerms(
  { terms, typeTerms, anchors }: Inquiry,
  weigh: (term: string) => number,
): readonly string[] {
  const content = terms.filter((term) => !anchors.has(term) && !typeTerms.has(term));
  const heaviest = (some: readonly string[]): number => Math.max(0, ...some.map(weigh));
  return heaviest(content) < heaviest(terms) / 2 ? [] : content;
}

/** Words that other words, or none, replace everywhere. */
const lightWords =
  "play part role hold take give make do occur go come get become have discuss talk consider deal use call name place event";

function createMentionReader(
  inquiry: Inquiry,
  splitTerms: TermSplitter,
): (words: string) => Mention {
  const { kind, text, terms } = inquiry;
  const counted = countedTerm(inquiry, splitTerms);
  if (counted !== undefined) return (words) => counts(words, counted, splitTerms);
  const tellsWho = kind === "person" ? createTellsWhat(inquiry) : undefined;
  if (tellsWho) return (words) => (tellsWho(words) ? "new" : "unknown");
  const asked = new Set([...splitWords(text), ...terms]);
  const isAmount = createAmountReader(inquiry, splitTerms);
  return (words) => (isAmount(words) ? mentions(kind, words, asked) : "none");
}

/** Words that begin with the same letters, this many, are taken for forms of one. */
const sameLetters = 5;

function beginsLikeOne(term: string, said: ReadonlySet<string>): boolean {
  if (term.length < sameLetters) return false;
  const beginning = term.slice(0, sameLetters);
  return [...said].some((other) => other.startsWith(beginning));
}
