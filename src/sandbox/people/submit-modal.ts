import { InteractionType } from "discord-api-types/v10";
import type { ModalHappening } from "../happening.js";
import { describeMessage } from "../world/describe-message.js";
import { type Actor, seenChannel } from "./actor.js";
import { modalFields } from "./modal-fields.js";
import type { FieldValue } from "./person.js";
import { createResolved } from "./resolved.js";
import { sendInteraction } from "./send-interaction.js";
import type { UsedInteraction } from "./used-interaction.js";

/** Submits a modal that is open in front of the actor, which closes it. */
export function submitModal(
  actor: Actor,
  { interactionId, modal, userId: forWhom }: ModalHappening,
  fields: Readonly<Record<string, FieldValue>>,
): UsedInteraction {
  const { world, id: userId } = actor;
  const opener = world.interactions.get(interactionId);
  if (forWhom !== userId)
    throw new Error(`Cannot submit the modal "${modal.custom_id}": it opened for someone else`);
  if (!opener?.modal)
    throw new Error(`Cannot submit the modal "${modal.custom_id}": it is not open`);
  const channel = seenChannel(actor, { id: opener.channelId });
  const resolved = createResolved(world, channel, userId);
  const components = modalFields(modal, fields, resolved);
  const source = world.messages.get(opener.sourceMessageId ?? "");
  delete opener.modal;
  return sendInteraction(world, {
    type: InteractionType.ModalSubmit,
    userId,
    channel,
    owners: opener.owners,
    data: { custom_id: modal.custom_id, components, ...resolved.fields() },
    message: source && describeMessage(world, source),
    metadata: { triggering_interaction_metadata: opener.metadata },
  });
}
