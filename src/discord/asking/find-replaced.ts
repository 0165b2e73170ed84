import type { Written } from "../drafts/write-answer.js";
import { Refusal } from "../interactions/refusal.js";
import type { Use } from "../interactions/use.js";
import type { AnswerRecord } from "../records/answer-record.js";
import type { Question } from "./question.js";

type Asked = Extract<Written, { kind: "asked" }>;

/**
 * The record that is to have another answer, as it is now: it may have been shared or forgotten while
 * the answer was written. Undefined for a new one.
 *
 * @throws {Refusal} when it is gone, or the model was to write anew and its old answer is better.
 */
export function findReplaced(
  { replaces, anew = false }: Pick<Question, "replaces" | "anew">,
  { writing }: Pick<Asked, "writing">,
  { services: { records }, strings }: Pick<Use, "services" | "strings">,
): AnswerRecord | undefined {
  if (!replaces) return undefined;
  const kept = records.find(replaces.id);
  if (!kept) throw new Refusal(strings.faults.tooOld);
  const fault = writing && faultOf(writing);
  // Half an answer of a model is more than why there is none.
  if (anew && fault !== undefined && kept.answer.writing?.by === "model") {
    throw new Refusal(strings.writing.alone(strings.writing.faults[fault]));
  }
  return kept;
}

/** Why a model has no part in an answer. */
function faultOf({
  by,
  note,
}: NonNullable<Asked["writing"]>): keyof Use["strings"]["writing"]["faults"] | undefined {
  return by === "model" || note === "stopped" || note === "brokenOff" ? undefined : note;
}
