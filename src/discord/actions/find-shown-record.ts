import { MessageFlags } from "discord.js";
import type { ActionUse } from "../interactions/action.js";
import { Refusal } from "../interactions/refusal.js";
import type { AnswerRecord } from "../records/answer-record.js";
import { findSeenRecord } from "./find-record.js";

type Pressed = Pick<ActionUse, "parts" | "services" | "person" | "strings" | "interaction">;

/**
 * The answer that a component belongs to, for what changes its message: a made-up custom id must not
 * reach another one. Whether the person may use the documents here is not asked.
 *
 * @throws {Refusal} when there is none, the person may not see it, or the message shows something else.
 */
export function findShownRecord(use: Pressed): AnswerRecord {
  const record = findSeenRecord(use);
  if (!isShownBy(record, use)) throw new Refusal(use.strings.faults.tooOld);
  return record;
}

/** Whether the message that bears the component is the one that shows the answer. */
export function isShownBy(
  record: AnswerRecord,
  { interaction: { message }, person }: Pick<Pressed, "interaction" | "person">,
): boolean {
  if (message === null || record.channelId !== person.channelId) return false;
  // An ephemeral message belongs to the person who sees it, and its id is not kept.
  if (record.isPrivate) return isEphemeral({ message });
  return message.id === record.answerMessageId;
}

/** Whether the message that bears the component is seen by the person alone. */
export function isEphemeral({ message }: Pick<Pressed["interaction"], "message">): boolean {
  return message?.flags.has(MessageFlags.Ephemeral) ?? false;
}
