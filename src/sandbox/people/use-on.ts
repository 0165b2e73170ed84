import { ApplicationCommandType, InteractionType } from "discord-api-types/v10";
import { describeMessage } from "../world/describe-message.js";
import { required } from "../world/required.js";
import { type Actor, seenChannel, seenMessage } from "./actor.js";
import { findCommand } from "./find-command.js";
import type { Identified } from "./person.js";
import { createResolved } from "./resolved.js";
import { sendInteraction } from "./send-interaction.js";
import { commandFields } from "./use-command.js";
import type { UsedInteraction } from "./used-interaction.js";

/** Uses a command of the context menu of a message. */
export function useOnMessage(actor: Actor, target: Identified, name: string): UsedInteraction {
  const { world, id: userId } = actor;
  const stored = seenMessage(actor, target);
  const channel = seenChannel(actor, { id: stored.message.channel_id });
  const type = ApplicationCommandType.Message;
  const { command, owners } = findCommand(world, { type, name, channel, userId });
  const messages = { [target.id]: describeMessage(world, stored) };
  return sendInteraction(world, {
    type: InteractionType.ApplicationCommand,
    userId,
    channel,
    owners,
    data: { ...commandFields(command), target_id: target.id, resolved: { messages } },
    metadata: { target_message_id: target.id },
  });
}

export interface UserTarget {
  readonly user: Identified;
  /** The channel where they are clicked on. */
  readonly channel: Identified;
}

/** Uses a command of the context menu of a user. */
export function useOnUser(
  actor: Actor,
  { user, channel: given }: UserTarget,
  name: string,
): UsedInteraction {
  const { world, id: userId } = actor;
  const channel = seenChannel(actor, given);
  const type = ApplicationCommandType.User;
  const { command, owners } = findCommand(world, { type, name, channel, userId });
  const resolved = createResolved(world, channel, userId);
  const targetId = resolved.user(user.id);
  return sendInteraction(world, {
    type: InteractionType.ApplicationCommand,
    userId,
    channel,
    owners,
    data: { ...commandFields(command), target_id: targetId, ...resolved.fields() },
    metadata: { target_user: required.user(world, targetId).user },
  });
}
