import { type APIMessage, ComponentType, InteractionType } from "discord-api-types/v10";
import { describeMessage } from "../world/describe-message.js";
import { type Actor, seenChannel, seenMessage } from "./actor.js";
import { findButton, findSelect } from "./find-component.js";
import type { ButtonChoice, Identified, SelectChoice } from "./person.js";
import { createResolved } from "./resolved.js";
import { selected } from "./selected.js";
import { sendInteraction } from "./send-interaction.js";
import type { UsedInteraction } from "./used-interaction.js";

/** Presses a button. */
export function press(actor: Actor, given: Identified, choice: ButtonChoice): UsedInteraction {
  const message = describeMessage(actor.world, seenMessage(actor, given));
  const { custom_id } = findButton(message, choice);
  return useComponent(actor, message, { custom_id, component_type: ComponentType.Button });
}

/** Chooses in a select menu. */
export function choose(actor: Actor, given: Identified, choice: SelectChoice): UsedInteraction {
  const message = describeMessage(actor.world, seenMessage(actor, given));
  const menu = findSelect(message, choice.customId);
  const channel = seenChannel(actor, { id: message.channel_id });
  const resolved = createResolved(actor.world, channel, actor.id);
  const values = selected(menu, choice, resolved);
  const { custom_id, type: component_type } = menu;
  return useComponent(actor, message, { custom_id, component_type, values, ...resolved.fields() });
}

function useComponent(actor: Actor, message: APIMessage, data: object): UsedInteraction {
  return sendInteraction(actor.world, {
    type: InteractionType.MessageComponent,
    userId: actor.id,
    channel: seenChannel(actor, { id: message.channel_id }),
    data,
    message,
    metadata: { interacted_message_id: message.id },
  });
}
