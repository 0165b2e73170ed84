import { candidates } from "../../answers/candidate.js";
import { weighEvidence } from "../../answers/evidence.js";
import { featureNames, featuresOf } from "../../answers/judge.js";
import { wordsOf } from "../../answers/places.js";
import type { QuestionReader } from "../../retrieval/read-question.js";
import { retrieve } from "../../retrieval/retrieve.js";
import type { RetrieveParts } from "../../retrieval/retrieve.js";
import { holdsAnswer } from "../evaluation/gold-answers.js";
import type { ReadingQuestion } from "../evaluation/read-reading-set.js";

/** A candidate as it is learned from. */
export interface Row {
  readonly features: readonly number[];
  /**
   * `near` says the answer in another passage than the right one: no choice is learned from it, but
   * where it is the best it counts as right.
   */
  readonly verdict: "right" | "near" | "wrong";
}

/** A question and its candidates. */
export interface Case {
  /**
   * What it is about, the title of the document that it was asked of, or was found first where that is
   * not known: questions of one group are never on both sides of a validation.
   */
  readonly group: string;
  readonly rows: readonly Row[];
}

export interface CollectOptions extends RetrieveParts {
  readonly reader: QuestionReader;
  /** The numbers of the only passages that may answer a question. @default all */
  readonly amongFor: (question: ReadingQuestion) => ReadonlySet<number> | undefined;
  /** The number of the passage that a question was asked of, where that is known. */
  readonly askedOf: (question: ReadingQuestion) => number | undefined;
  readonly signal: AbortSignal;
}

/** Has each question's candidates weighed as the bot weighs them. Only the first thing asked counts. */
export async function* collectCases(
  questions: readonly ReadingQuestion[],
  { reader, amongFor, askedOf, signal, ...parts }: CollectOptions,
): AsyncGenerator<Case, void, undefined> {
  for (const question of questions) {
    signal.throwIfAborted();
    const read = reader.question(question.text);
    const inquiry =
      (read.kind === "question" ? read.question.parts[0] : undefined) ??
      reader.query(question.text);
    const among = amongFor(question);
    const limit = among ? among.size : 10;
    const retrieval = await retrieve(inquiry, parts, { limit, signal, ...(among && { among }) });
    const right = askedOf(question);
    const weighed = weighEvidence(inquiry, candidates(retrieval.passages), {
      retrieval,
      splitTerms: inquiry.splitTerms ?? parts.splitTerms,
    });
    const rows = weighed.map(({ candidate, evidence }): Row => {
      const features = featuresOf(evidence);
      const says = question.answerable && holdsAnswer(wordsOf(candidate), question.answers);
      const elsewhere = right !== undefined && candidate.from.number !== right;
      const verdict = says ? (elsewhere ? "near" : "right") : "wrong";
      return { features: featureNames.map((name) => features[name]), verdict };
    });
    const about =
      right === undefined ? retrieval.passages[0]?.document : parts.generation.documentOf(right);
    yield { group: about?.title ?? "", rows };
  }
}
