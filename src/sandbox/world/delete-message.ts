import type { Snowflake } from "discord-api-types/v10";
import { required } from "./required.js";
import type { SandboxMessage, World } from "./world.js";

/** Takes a message out of its channel and records `messageDelete`. */
export function deleteMessage(world: World, id: Snowflake): void {
  const { message, visibleTo } = remove(world, id);
  world.journal.record({ kind: "messageDelete", message, ...(visibleTo && { visibleTo }) });
}

/** Takes several messages out of one channel at once. */
export function deleteMessages(
  world: World,
  channelId: Snowflake,
  messageIds: readonly Snowflake[],
): void {
  for (const id of messageIds) remove(world, id);
  world.journal.record({ kind: "messageDeleteBulk", channelId, messageIds });
}

function remove(world: World, id: Snowflake): SandboxMessage {
  const stored = required.message(world, id);
  const channel = required.channel(world, stored.message.channel_id);
  const at = channel.messageIds.indexOf(id);
  if (at >= 0) channel.messageIds.splice(at, 1);
  world.messages.delete(id);
  for (const attachment of stored.message.attachments) world.files.delete(attachment.id);
  if (channel.thread && !stored.visibleTo) channel.thread.messageCount--;
  return stored;
}
