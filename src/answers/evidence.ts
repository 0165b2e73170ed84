import { splitWords } from "../passages/terms.js";
import type { TermSplitter } from "../passages/terms.js";
import type { Inquiry } from "../retrieval/question.js";
import type { Retrieval } from "../retrieval/retrieve.js";
import { pairsTogether, termPairs } from "../retrieval/term-pairs.js";
import type { Candidate } from "./candidate.js";
import { countedTerm, counts } from "./counted.js";
import { mentions } from "./mentions.js";
import type { Mention } from "./mentions.js";
import { isNegated } from "./negated.js";
import { shareOf } from "./share.js";
import { speaksOfOther } from "./other-number.js";
import { rememberTerms } from "./terms-of.js";
import type { TermsOf } from "./terms-of.js";
import { contextOf, nearestPlaces, wordsOf } from "./places.js";
import type { PlaceShares } from "./places.js";

/** How well a candidate fits an inquiry. Shares are of the inquiry's weight, from 0 to 1. */
export interface Evidence extends PlaceShares {
  /** Share of the words for the kind of answer that the sentence holds; 0 when there are none. */
  readonly typeWords: number;
  /**
   * Share of what the question says beside names and the kind of answer that the sentence, or the one
   * before it, says too; 1 when it says nothing else.
   */
  readonly content: number;
  /** Whether it speaks of another year, or another one in an order, than the question. */
  readonly otherNumber: boolean;
  /** Share of the neighboring words of the question that are neighbors in the sentence. */
  readonly pairs: number;
  /** The weight of the most telling term that neither sentence nor headings hold, as a share of the most telling of all. */
  readonly heaviestMissing: number;
  /** Share of the terms that the sentence does not hold, but a word that begins like it ("conquest" for "conquer"). */
  readonly alike: number;
  /** The logarithm of one more than the number of terms that the question does not hold. */
  readonly added: number;
  /** Whether either the question or the sentence, not both, is in the negative. */
  readonly negated: boolean;
  /** Cosine similarity to the question, and how far it is below the most similar candidate's. */
  readonly similarity: number;
  readonly similarityLag: number;
  /** The score of its passage as a share of the best one, and one over the passage's rank. */
  readonly passageShare: number;
  readonly passageRank: number;
  /** One over its place in the document, counted in passages from 1. */
  readonly documentStart: number;
  readonly mention: Mention;
}

/** A term that only names the kind of answer weighs this share of another. */
const typeTermWeight = 0.15;

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
  { retrieval, splitTerms, termsOf = rememberTerms(splitTerms) }: WeighOptions,
): WeighedCandidate[] {
  const { terms, typeTerms, anchors } = inquiry;
  const weight = (term: string): number =>
    retrieval.weigh(term) * (typeTerms.has(term) ? typeTermWeight : 1);
  const share = shareOf(weight);
  const asked = new Set([...splitWords(inquiry.text), ...terms]);
  const known = new Set(terms);
  const pairs = termPairs(
    splitTerms(inquiry.text).filter((term) => known.has(term)),
    weight,
  );
  const content = terms.filter((term) => !anchors.has(term) && !typeTerms.has(term));
  const counted = countedTerm(inquiry, splitTerms);
  const bestScore = retrieval.passages[0]?.score ?? 0;
  const mostSimilar = Math.max(...candidates.map(({ similarity }) => similarity));

  return candidates.map((candidate) => {
    const words = wordsOf(candidate);
    const { from, rank, first, similarity } = candidate;
    const said = termsOf(words);
    const context = termsOf(contextOf(candidate));
    const before = termsOf(from.passage.sentences[first - 1]?.text ?? "");
    const unsaid = terms.filter((term) => !said.has(term) && !context.has(term));
    const evidence = {
      ...nearestPlaces(inquiry, candidate, { termsOf, share }),
      typeWords: share([...typeTerms], (term) => said.has(term)),
      content:
        content.length === 0 ? 1 : share(content, (term) => said.has(term) || before.has(term)),
      otherNumber: speaksOfOther(terms, said, context),
      pairs: pairsTogether(pairs, [splitTerms(words)]),
      heaviestMissing: heaviest(unsaid, weight) / heaviest(terms, weight),
      alike: share(
        terms,
        (term) => !said.has(term) && !context.has(term) && beginsLikeOne(term, said),
      ),
      added: Math.log(1 + [...said].filter((term) => !known.has(term)).length),
      negated: isNegated(words) !== isNegated(inquiry.text),
      similarity,
      similarityLag: mostSimilar - similarity,
      passageShare: bestScore > 0 ? from.score / bestScore : 1,
      passageRank: 1 / rank,
      documentStart: 1 / (1 + from.number - from.document.firstPassage + first),
      mention:
        counted === undefined
          ? mentions(inquiry.kind, words, asked)
          : counts(words, counted, splitTerms),
    };
    return { candidate, evidence };
  });
}

/** At least a little, so that it can be divided by. */
function heaviest(terms: readonly string[], weight: (term: string) => number): number {
  return Math.max(Number.EPSILON, ...terms.map(weight));
}

const sameLetters = 5;

function beginsLikeOne(term: string, said: ReadonlySet<string>): boolean {
  if (term.length < sameLetters) return false;
  const beginning = term.slice(0, sameLetters);
  return [...said].some((other) => other.startsWith(beginning));
}
