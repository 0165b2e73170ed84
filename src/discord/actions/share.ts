import type { RespondingAction } from "../interactions/action.js";
import { Refusal } from "../interactions/refusal.js";
import { messagePayload } from "../rendering/message-payload.js";
import { renderAnswer } from "../rendering/render-answer.js";
import { changeRecord } from "./change-record.js";
import { disablePressed } from "./disable-pressed.js";
import { findRecord } from "./find-record.js";
import { isEphemeral } from "./find-shown-record.js";

/**
 * `share:<record>` on a private answer: posts it for everyone in the channel, in the asker's name. From
 * then on the answer is public, so that a second press is refused.
 */
export const shareAction: RespondingAction = {
  name: "share",
  kind: "responding",
  acknowledge: "update",
  async run(use) {
    const { person, services, strings, settings, interaction } = use;
    const record = findRecord(use);
    const isTheirs = record.askerId === person.userId && record.channelId === person.channelId;
    if (!isTheirs || !isEphemeral(interaction)) throw new Refusal(strings.faults.tooOld);
    if (!record.isPrivate) throw new Refusal(strings.answer.alreadyShared);
    const shared = { ...record, isPrivate: false };
    // Before the message is sent, lest two presses send two.
    services.records.save(shared);
    const notes = [strings.answer.sharedBy(`<@${person.userId}>`)];
    const body = renderAnswer(shared, { strings, settings, restate: true, notes });
    try {
      const message = await interaction.followUp(messagePayload(body));
      services.records.setAnswerMessage(record.id, message.id);
    } catch (error) {
      changeRecord(services.records, record.id, (now) => ({ ...now, isPrivate: true }));
      throw error;
    }
    await disablePressed(use);
  },
};
