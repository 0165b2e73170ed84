import type { APIPartialEmoji, Snowflake } from "discord-api-types/v10";
import { required } from "./required.js";
import type { World } from "./world.js";

export interface ReactionOptions {
  readonly userId: Snowflake;
  readonly emoji: APIPartialEmoji;
}

/** A unicode emoji, for example "👍", as reactions name it. */
export const unicodeEmoji = (name: string): APIPartialEmoji => ({ id: null, name });

/** The key of an emoji among `SandboxMessage.reactions`. */
const emojiKey = ({ id, name }: APIPartialEmoji): string => id ?? name ?? "";

/** Reacts to a message; nothing happens when the user has done so already. */
export function addReaction(
  world: World,
  messageId: Snowflake,
  { userId, emoji }: ReactionOptions,
): void {
  const { message, reactions } = required.message(world, messageId);
  const reaction = reactions.get(emojiKey(emoji)) ?? { emoji, userIds: new Set() };
  if (reaction.userIds.has(userId)) return;
  reaction.userIds.add(userId);
  reactions.set(emojiKey(emoji), reaction);
  const channelId = message.channel_id;
  world.journal.record({ kind: "reactionAdd", userId, messageId, channelId, emoji });
}

/** Takes a reaction back; nothing happens when there is none. */
export function removeReaction(
  world: World,
  messageId: Snowflake,
  { userId, emoji }: ReactionOptions,
): void {
  const { message, reactions } = required.message(world, messageId);
  const reaction = reactions.get(emojiKey(emoji));
  if (!reaction?.userIds.delete(userId)) return;
  if (reaction.userIds.size === 0) reactions.delete(emojiKey(emoji));
  const channelId = message.channel_id;
  world.journal.record({ kind: "reactionRemove", userId, messageId, channelId, emoji });
}

/** Takes all reactions off a message. */
export function clearReactions(world: World, messageId: Snowflake): void {
  const { message, reactions } = required.message(world, messageId);
  reactions.clear();
  world.journal.record({ kind: "reactionRemoveAll", messageId, channelId: message.channel_id });
}
