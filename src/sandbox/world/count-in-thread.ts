import { editChannel } from "./edit-channel.js";
import { joinThread } from "./thread-members.js";
import type { SandboxChannel, SandboxMessage, World } from "./world.js";

/**
 * What a new message does to its thread: it opens an archived one, counts, and its author and
 * those it mentions join.
 */
export function countInThread(
  world: World,
  channel: SandboxChannel,
  { message, visibleTo }: SandboxMessage,
): void {
  if (!channel.thread || visibleTo) return;
  message.position = channel.thread.totalMessagesSent;
  channel.thread.messageCount++;
  channel.thread.totalMessagesSent++;
  if (channel.thread.archived) editChannel(world, channel.id, { archived: false });
  for (const { id } of [message.author, ...message.mentions]) joinThread(world, channel.id, id);
}
