import { type APIMessage, PermissionFlagsBits as Bits } from "discord-api-types/v10";
import { deleteMessage } from "../world/delete-message.js";
import { editMessage } from "../world/edit-message.js";
import { addReaction, removeReaction, unicodeEmoji } from "../world/reactions.js";
import { type Actor, demandPermissions, seenChannel, seenLastingMessage } from "./actor.js";
import type { Identified } from "./person.js";
import { sendableText } from "./say.js";

/** Changes the text of a message of the actor's. */
export function editOwn(actor: Actor, given: Identified, text: string): APIMessage {
  const { message } = seenLastingMessage(actor, given);
  if (message.author.id !== actor.id)
    throw new Error(`Cannot edit the message ${message.id}: it is by ${message.author.username}`);
  return editMessage(actor.world, message.id, { content: sendableText(text) });
}

/** Deletes a message of the actor's, or anyone's where they manage messages. */
export function deleteAs(actor: Actor, given: Identified): void {
  const { message } = seenLastingMessage(actor, given);
  if (message.author.id !== actor.id)
    demandPermissions(actor, seenChannel(actor, { id: message.channel_id }), Bits.ManageMessages);
  deleteMessage(actor.world, message.id);
}

/** Adds a reaction. One that is there already can be joined without permission. */
export function reactAs(actor: Actor, given: Identified, emoji: string): void {
  const { message, reactions } = seenLastingMessage(actor, given);
  if (!reactions.has(emoji))
    demandPermissions(actor, seenChannel(actor, { id: message.channel_id }), Bits.AddReactions);
  addReaction(actor.world, message.id, { userId: actor.id, emoji: unicodeEmoji(emoji) });
}

/** Takes the actor's reaction back. */
export function unreactAs(actor: Actor, given: Identified, emoji: string): void {
  const { message } = seenLastingMessage(actor, given);
  removeReaction(actor.world, message.id, { userId: actor.id, emoji: unicodeEmoji(emoji) });
}
