import type { RespondingAction } from "../interactions/action.js";
import { isGone } from "../interactions/explain-failure.js";
import { Refusal } from "../interactions/refusal.js";
import type { AnswerRecord } from "../records/answer-record.js";
import { changeRecord } from "./change-record.js";
import { findShownRecord } from "./find-shown-record.js";

/** `dismiss:<record>`: deletes the message of an answer, for its asker and for moderators. */
export const dismissAction: RespondingAction = {
  name: "dismiss",
  kind: "responding",
  acknowledge: "update",
  async run(use) {
    const { person, services, strings, interaction } = use;
    const record = findShownRecord(use);
    if (record.askerId !== person.userId && !person.isModerator) {
      throw new Refusal(strings.faults.notYours);
    }
    // By the interaction's own token, which works where the bot is no member too.
    await interaction.deleteReply().catch((error: unknown) => {
      if (!isGone(error)) throw error;
    });
    changeRecord(services.records, record.id, withoutMessage);
  },
};

function withoutMessage(record: AnswerRecord): AnswerRecord {
  const kept: { -readonly [Field in keyof AnswerRecord]: AnswerRecord[Field] } = { ...record };
  delete kept.answerMessageId;
  return kept;
}
