import { admitHere } from "../asking/admit.js";
import type { ActionUse } from "../interactions/action.js";
import { Refusal } from "../interactions/refusal.js";
import type { Person } from "../interactions/use.js";
import type { AnswerRecord } from "../records/answer-record.js";

type Sought = Pick<ActionUse, "parts" | "services" | "person" | "strings">;

/**
 * The answer that a component belongs to, for somebody who may use the documents here; its id is the
 * first part of the custom id.
 *
 * @throws {Refusal} when they may not; the same for one that does not exist and one that they may not
 * see.
 */
export function findRecord(use: Sought & Pick<ActionUse, "settings">): AnswerRecord {
  admitHere(use);
  return findSeenRecord(use);
}

/**
 * The same, for what people may do whom the settings keep from the documents.
 *
 * @throws {Refusal} the same for one that does not exist and one that the person may not see.
 */
export function findSeenRecord({
  parts: [id = ""],
  services,
  person,
  strings,
}: Sought): AnswerRecord {
  const record = services.records.find(id);
  if (!record || !maySee(record, person)) throw new Refusal(strings.faults.tooOld);
  return record;
}

/** Askers see their answers from anywhere, others the public ones of the channel that they are in. */
export function maySee(record: AnswerRecord, { userId, channelId, guildId }: Person): boolean {
  if (record.askerId === userId) return true;
  return !record.isPrivate && record.channelId === channelId && record.guildId === guildId;
}
