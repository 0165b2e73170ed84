import type { ChatInputCommandInteraction } from "discord.js";
import type { Fact } from "../../facts/fact.js";
import type { CommandUse } from "../interactions/command.js";
import { messagePayload } from "../rendering/message-payload.js";
import { notice } from "../rendering/notice.js";
import { countAsked } from "./count-asked.js";
import { mayBePinged } from "./may-be-pinged.js";
import { tellFacts } from "./tell-facts.js";
import type { ToldFacts } from "./tell-facts.js";

/**
 * Tells facts to everyone in the channel, as a suggestion for the member that an option names: they
 * alone are pinged. The person, whose response is private, is told whether that was so, once it is.
 *
 * @param facts at least one.
 * @param option its name; it is filled in.
 * @throws {Refusal} as `tellFacts` does.
 */
export async function suggestFacts(
  facts: readonly Fact[],
  option: string,
  use: CommandUse<ChatInputCommandInteraction>,
): Promise<void> {
  const { interaction, person, services, strings, settings } = use;
  const { posting, suggestion, notified, notNotified } = strings.facts;
  const { id } = interaction.options.getUser(option, true);
  const member = `<@${id}>`;
  const isPinged = mayBePinged(interaction, option);
  const lead = suggestion(member, `<@${person.userId}>`);
  const told = await tellFacts(facts, { isPrivate: false, lead }, use);
  // First, for Discord takes the first follow-up for the response itself.
  await use.show(notice(posting(member), { settings }));
  await post(told, isPinged ? [id] : [], use);
  countAsked(told.record, services);
  await use.show(notice(isPinged ? notified(member) : notNotified(member), { settings }));
}

async function post(
  { record, body }: ToldFacts,
  pingUserIds: readonly string[],
  { interaction, services: { records } }: CommandUse<ChatInputCommandInteraction>,
): Promise<void> {
  try {
    const message = await interaction.followUp(messagePayload(body, { pingUserIds }));
    records.setAnswerMessage(record.id, message.id);
  } catch (error) {
    // What nobody has seen was not answered.
    records.remove(record.id);
    throw error;
  }
}
