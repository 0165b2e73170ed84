import type { ActionUse } from "../interactions/action.js";
import { Refusal } from "../interactions/refusal.js";
import type { AnswerRecord, Vote } from "../records/answer-record.js";
import { findRecord } from "./find-record.js";

/**
 * Keeps the vote of the person who pressed; it takes the place of an earlier one of theirs.
 *
 * @throws {Refusal} when there is no such answer, or they may not see it.
 */
export function castVote(use: Omit<ActionUse, "show" | "tell">, vote: Vote): AnswerRecord {
  const { services, person, strings } = use;
  const record = findRecord(use);
  const ballot = { userId: person.userId, vote, created: services.now() };
  if (!services.records.vote(record.id, ballot)) throw new Refusal(strings.faults.tooOld);
  return record;
}
