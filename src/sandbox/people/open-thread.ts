import { ChannelType, PermissionFlagsBits as Bits } from "discord-api-types/v10";
import { startThread } from "../world/start-thread.js";
import type { SandboxChannel } from "../world/world.js";
import { type Actor, demandPermissions, seenChannel, seenLastingMessage } from "./actor.js";
import type { Identified, ThreadOptions } from "./person.js";
import { say } from "./say.js";

/** Opens a thread under a message or in a channel, or a post in a forum. */
export function openThread(
  actor: Actor,
  given: Identified,
  { name, text, isPrivate }: ThreadOptions,
): SandboxChannel {
  const { world } = actor;
  const from = world.messages.has(given.id) ? seenLastingMessage(actor, given).message : undefined;
  const parent = seenChannel(actor, { id: from?.channel_id ?? given.id });
  const isForum = parent.type === ChannelType.GuildForum;
  const kind = isPrivate ? Bits.CreatePrivateThreads : Bits.CreatePublicThreads;
  demandPermissions(actor, parent, isForum ? Bits.SendMessages : kind);
  if (isForum && !text) throw new Error(`Cannot post in #${parent.name} without a text`);
  const thread = startThread(world, {
    parentId: parent.id,
    ownerId: actor.id,
    name,
    messageId: from?.id,
    type: isPrivate ? ChannelType.PrivateThread : undefined,
  });
  // The first message of a post has the post's id.
  if (text) say(actor, { channel: thread, text, id: isForum ? thread.id : undefined });
  return thread;
}
