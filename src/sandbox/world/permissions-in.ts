import { ChannelType, PermissionFlagsBits as Bits, type Snowflake } from "discord-api-types/v10";
import {
  allPermissions,
  channelPermissions,
  effectivePermissions,
  guildPermissions,
} from "./permissions.js";
import type { SandboxChannel, SandboxGuild, World } from "./world.js";

/** What anyone may do in a conversation that they take part in; there are no roles in it. */
const inConversation =
  Bits.ViewChannel |
  Bits.SendMessages |
  Bits.EmbedLinks |
  Bits.AttachFiles |
  Bits.ReadMessageHistory |
  Bits.MentionEveryone |
  Bits.UseExternalEmojis |
  Bits.AddReactions |
  Bits.UseApplicationCommands;

/**
 * What a user may do in a channel. Threads take the permissions of their channel; a private thread
 * is seen by its members and by those who manage threads (docs: topics, "Threads", "Permissions").
 * Nothing for those who are not there.
 */
export function permissionsIn(world: World, channel: SandboxChannel, userId: Snowflake): bigint {
  return effectivePermissions(grantedIn(world, channel, userId), channel.thread !== undefined);
}

/** As `permissionsIn`, without what a missing permission takes along: what payloads contain. */
export function grantedIn(world: World, channel: SandboxChannel, userId: Snowflake): bigint {
  if (channel.recipientIds) return channel.recipientIds.includes(userId) ? inConversation : 0n;
  const guild = world.guilds.get(channel.guildId ?? "");
  const member = guild?.members.get(userId);
  if (!guild || !member) return 0n;
  const parent = channel.thread ? world.channels.get(channel.parentId ?? "") : channel;
  const granted = channelPermissions(guild, member, parent?.overwrites ?? []);
  if (channel.type !== ChannelType.PrivateThread) return granted;
  const invited = channel.thread?.members.has(userId) ?? false;
  return invited || granted & Bits.ManageThreads ? granted : granted & ~Bits.ViewChannel;
}

/** What a member may do in a guild; nothing for those who are not in it. */
export function permissionsInGuild(guild: SandboxGuild, userId: Snowflake): bigint {
  const member = guild.members.get(userId);
  return member ? guildPermissions(guild, member) : 0n;
}

/** Whether the bot may do all of this in a channel. */
export function botMay(world: World, channel: SandboxChannel, wanted: bigint): boolean {
  return includesAll(permissionsIn(world, channel, world.bot.id), wanted);
}

/** Whether all wanted permissions are granted. */
export const includesAll = (granted: bigint, wanted: bigint): boolean =>
  (granted & wanted) === wanted || granted === allPermissions;
