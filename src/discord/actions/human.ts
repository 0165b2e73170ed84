import { admitHere } from "../asking/admit.js";
import type { ActionUse, RespondingAction } from "../interactions/action.js";
import { Refusal } from "../interactions/refusal.js";
import type { AnswerRecord } from "../records/answer-record.js";
import { restated } from "../rendering/answer-parts.js";
import { messagePayload } from "../rendering/message-payload.js";
import { notice } from "../rendering/notice.js";
import { changeRecord } from "./change-record.js";
import { disablePressed } from "./disable-pressed.js";
import { findShownRecord } from "./find-shown-record.js";

/**
 * `human:<record>`: pings the role that the settings name, once for a question, with the question and
 * the way to its answer. For the asker and for moderators.
 */
export const humanAction: RespondingAction = {
  name: "human",
  kind: "responding",
  acknowledge: "update",
  async run(use) {
    const { services, interaction } = use;
    admitHere(use);
    const record = findShownRecord(use);
    const roleId = humanRole(use, record);
    // Before the role is pinged, lest two presses ping it twice.
    services.records.save({ ...record, humanAsked: true });
    try {
      const body = call(record, roleId, use);
      await interaction.followUp(messagePayload(body, { pingRoleIds: [roleId] }));
    } catch (error) {
      changeRecord(services.records, record.id, (now) => ({ ...now, humanAsked: false }));
      throw error;
    }
    await disablePressed(use);
  },
};

/** @throws {Refusal} when nobody can be pinged, by this person or for this question. */
function humanRole({ person, settings, strings }: ActionUse, record: AnswerRecord): string {
  const { faults, answer } = strings;
  if (record.askerId !== person.userId && !person.isModerator) throw new Refusal(faults.notYours);
  const { humanRoleId } = settings;
  const isOffered = record.guildId === person.guildId && record.answer.kind === "notFound";
  if (humanRoleId === undefined || person.guildId === undefined || !isOffered) {
    throw new Refusal(faults.outdated);
  }
  if (record.humanAsked) throw new Refusal(answer.alreadyAsked);
  return humanRoleId;
}

function call(
  { askerId, guildId = "", channelId, answerMessageId, question }: AnswerRecord,
  roleId: string,
  { strings, settings }: Pick<ActionUse, "strings" | "settings">,
): ReturnType<typeof notice> {
  const link = `https://discord.com/channels/${guildId}/${channelId}/${answerMessageId ?? ""}`;
  const lines = [
    strings.answer.needHuman(`<@&${roleId}>`, `<@${askerId}>`),
    restated(question),
    // Nobody else can follow a link to a private answer.
    ...(answerMessageId === undefined ? [] : [link]),
  ];
  return notice(lines.join("\n"), { settings });
}
