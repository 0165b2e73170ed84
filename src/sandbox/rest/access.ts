import { ChannelType, PermissionFlagsBits as Bits } from "discord-api-types/v10";
import { knownError } from "../known-errors.js";
import { botMay } from "../world/permissions-in.js";
import type { SandboxChannel, SandboxGuild, SandboxMessage, World } from "../world/world.js";
import type { RestCall } from "./rest-call.js";

/**
 * The channel of the path.
 *
 * @throws {ApiError} 10003 when there is none, 50001 when the bot does not see it.
 */
export function seenChannel({ world, param }: RestCall): SandboxChannel {
  const channel = world.channels.get(param("channelId"));
  if (!channel) throw knownError("unknownChannel");
  if (!botMay(world, channel, Bits.ViewChannel)) throw knownError("missingAccess");
  return channel;
}

/**
 * The message of the path, in this channel; ephemeral ones are not found.
 *
 * @throws {ApiError} 10008
 */
export function seenMessage({ world, param }: RestCall, channel: SandboxChannel): SandboxMessage {
  const stored = world.messages.get(param("messageId"));
  if (stored?.message.channel_id !== channel.id || stored.visibleTo)
    throw knownError("unknownMessage");
  return stored;
}

/** @throws {ApiError} 50013 when the bot may not do all of this in the channel. */
export function demand(world: World, channel: SandboxChannel, wanted: bigint): void {
  if (!botMay(world, channel, wanted)) throw knownError("missingPermissions");
}

/** @throws {ApiError} 50083 in an archived thread. */
export function demandOpen({ thread }: SandboxChannel): void {
  if (thread?.archived) throw knownError("archivedThread");
}

/**
 * The guild of the path.
 *
 * @throws {ApiError} 10004 when there is none, 50001 when the bot is not in it.
 */
export function seenGuild({ world, param }: RestCall): SandboxGuild {
  const guild = world.guilds.get(param("guildId"));
  if (!guild) throw knownError("unknownGuild");
  if (!guild.members.has(world.bot.id)) throw knownError("missingAccess");
  return guild;
}

/**
 * Whether the bot may send messages here.
 *
 * @throws {ApiError} 50008, 40058, 50013, 50083, 160005; in direct messages 50007 and 50278.
 */
export function demandSending(world: World, channel: SandboxChannel): void {
  if (channel.type === ChannelType.GuildCategory) throw knownError("nonTextChannel");
  if (channel.type === ChannelType.GuildForum) throw knownError("messageInForum");
  if (channel.recipientIds) {
    demandListener(world, channel);
    return;
  }
  demand(world, channel, channel.thread ? Bits.SendMessagesInThreads : Bits.SendMessages);
  if (!channel.thread?.locked || botMay(world, channel, Bits.ManageThreads)) return;
  throw knownError(channel.thread.archived ? "archivedThread" : "threadLocked");
}

/** Users are written to who share a guild with the bot, have its application or wrote to it. */
function demandListener(world: World, channel: SandboxChannel): void {
  const others = (channel.recipientIds ?? []).filter((id) => id !== world.bot.id);
  for (const id of others) {
    const user = world.users.get(id);
    if (!user?.acceptsMessages) throw knownError("unwillingUser");
    const isMet = [...world.guilds.values()].some(
      ({ members }) => members.has(id) && members.has(world.bot.id),
    );
    const wrote = channel.messageIds.some((it) => world.messages.get(it)?.message.author.id === id);
    if (!isMet && !user.hasApplication && !wrote) throw knownError("noMutualGuild");
  }
}
