import type { AnswerKind, Inquiry } from "../retrieval/question.js";
import type { Candidate } from "./candidate.js";
import { weighEvidence } from "./evidence.js";
import type { Evidence, EvidenceOptions } from "./evidence.js";
import { fit, isSupported, probability } from "./judge.js";
import { contextOf, wordsOf } from "./places.js";
import { asksOfText, speaksOfItself } from "./speaks-of-itself.js";
import { createTellsWhat } from "./tells-what.js";
import { rememberTerms } from "./terms-of.js";
import type { TermsOf } from "./terms-of.js";

/** A candidate, weighed. */
export interface RankedCandidate {
  readonly candidate: Candidate;
  readonly evidence: Evidence;
  /** Its terms, those of the title and headings above it included. */
  readonly terms: ReadonlySet<string>;
  /** Higher is better. */
  readonly fit: number;
  /** Whether the evidence is enough to say it. */
  readonly isSupported: boolean;
  /** How probable it is that it answers, 0 to 1, if it is the best; see `probability`. */
  readonly confidence: number;
}

/** Orders candidates by how well they answer, best first; equals by place. */
export function rankCandidates(
  inquiry: Inquiry,
  candidates: readonly Candidate[],
  options: EvidenceOptions,
): RankedCandidate[] {
  const { kind } = inquiry;
  const judge = createJudge(inquiry);
  const termsOf = rememberTerms(options.splitTerms);
  return weighEvidence(inquiry, candidates, { ...options, termsOf })
    .map(({ candidate, evidence }) => ({
      candidate,
      evidence,
      terms: allTermsOf(candidate, termsOf),
      ...judge(candidate, evidence),
    }))
    .sort((a, b) => b.fit - a.fit || order(kind, a.candidate, b.candidate));
}

/** In units of fit, beside what is learned: the public sets hardly have such questions and sentences. */
const tellsWhatBonus = 3;
const ofItselfMalus = 2;

type Judgement = Pick<RankedCandidate, "fit" | "isSupported" | "confidence">;

/** What tells what something is comes before what mentions it; what a document says of itself comes late. */
function createJudge(inquiry: Inquiry): (candidate: Candidate, evidence: Evidence) => Judgement {
  const tellsWhat = createTellsWhat(inquiry);
  const isOfText = asksOfText(inquiry);
  return (candidate, evidence) => {
    const words = wordsOf(candidate);
    const isOfItself = !isOfText && speaksOfItself(words);
    const bonus = tellsWhat?.(words) === true ? tellsWhatBonus : 0;
    const how = fit(evidence) + bonus - (isOfItself ? ofItselfMalus : 0);
    const mayAnswer = tellsWhat === undefined || !isOfItself;
    return {
      fit: how,
      isSupported: mayAnswer && isSupported(inquiry.kind, evidence),
      confidence: probability(how),
    };
  };
}

function allTermsOf(candidate: Candidate, termsOf: TermsOf): Set<string> {
  return new Set([...termsOf(wordsOf(candidate)), ...termsOf(contextOf(candidate))]);
}

function order(kind: AnswerKind, a: Candidate, b: Candidate): number {
  const length = a.sentences.length - b.sentences.length;
  return a.rank - b.rank || a.first - b.first || (wantsOne.has(kind) ? length : -length);
}

/** Kinds that one item of a list answers; others want the whole. */
const wantsOne: ReadonlySet<AnswerKind> = new Set([
  "person",
  "date",
  "place",
  "number",
  "definition",
  "yesNo",
]);
