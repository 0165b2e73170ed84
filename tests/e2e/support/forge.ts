import { ComponentType, InteractionType } from "discord-api-types/v10";
import type { Identified, Person } from "../../../src/sandbox/people/person.js";
import { sendInteraction } from "../../../src/sandbox/people/send-interaction.js";
import type { UsedInteraction } from "../../../src/sandbox/people/used-interaction.js";
import { required } from "../../../src/sandbox/world/required.js";
import type { Town } from "./tarn-bay-bot.js";

export interface ForgedUse {
  readonly person: Person;
  /** The message that is said to bear it. */
  readonly on: Identified;
  readonly customId: string;
}

/** Uses a component that the message does not have: a button, or with values a select. */
export function forgePress(
  { sandbox }: Town,
  { person, on, customId, values }: ForgedUse & { readonly values?: readonly string[] },
): UsedInteraction {
  const message = sandbox.message(on);
  const component_type = values ? ComponentType.StringSelect : ComponentType.Button;
  return sendInteraction(sandbox.world, {
    type: InteractionType.MessageComponent,
    userId: person.id,
    channel: required.channel(sandbox.world, message.channel_id),
    data: { custom_id: customId, component_type, ...(values && { values }) },
    message,
    metadata: { interacted_message_id: message.id },
  });
}

/** Submits a modal that was never opened, with these components in it. */
export function forgeModal(
  { sandbox }: Town,
  { person, on, customId, components }: ForgedUse & { readonly components: readonly object[] },
): UsedInteraction {
  const message = sandbox.message(on);
  return sendInteraction(sandbox.world, {
    type: InteractionType.ModalSubmit,
    userId: person.id,
    channel: required.channel(sandbox.world, message.channel_id),
    data: { custom_id: customId, components },
    message,
    metadata: {},
  });
}

export interface ForgedCommand {
  readonly person: Person;
  readonly channel: Identified;
  readonly name: string;
  /** As Discord writes them; unchecked. */
  readonly options?: readonly object[];
}

/** Uses a slash command that the person does not see, or with options that Discord would not take. */
export function forgeCommand(
  { sandbox: { world } }: Town,
  { person, channel, name, options = [] }: ForgedCommand,
): UsedInteraction {
  return sendInteraction(world, {
    type: InteractionType.ApplicationCommand,
    userId: person.id,
    channel: required.channel(world, channel.id),
    data: { id: world.nextId(), name, type: 1, options },
    metadata: {},
  });
}
