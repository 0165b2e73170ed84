import {
  type APIChannel,
  type APIDMChannel,
  type APIGuildForumChannel,
  type APITextChannel,
  type APIThreadChannel,
  type APIThreadMember,
  ChannelFlags,
  ChannelType,
  ForumLayoutType,
  type Snowflake,
  type ThreadChannelType,
  ThreadMemberFlags,
} from "discord-api-types/v10";
import { bitField } from "../bit-field.js";
import type { SandboxChannel, SandboxThread, World } from "./world.js";

/** A channel as the bot is told of it. */
export function describeChannel(world: World, channel: SandboxChannel): APIChannel {
  if (channel.recipientIds) return describeConversation(world, channel, channel.recipientIds);
  if (channel.thread) return describeThread(world, channel, channel.thread);
  const common = describeGuildChannel(channel);
  if (channel.type !== ChannelType.GuildForum) return common;
  return {
    ...common,
    type: ChannelType.GuildForum,
    available_tags: [...channel.tags],
    default_reaction_emoji: null,
    default_sort_order: null,
    default_forum_layout: ForumLayoutType.NotSet,
  } satisfies APIGuildForumChannel;
}

/** The fields that text, announcement, category and forum channels share. */
function describeGuildChannel(channel: SandboxChannel): APITextChannel {
  return {
    id: channel.id,
    // The kinds differ in their type alone; the union cannot be built from a variable type.
    type: channel.type as ChannelType.GuildText,
    ...(channel.guildId && { guild_id: channel.guildId }),
    name: channel.name,
    position: channel.position,
    parent_id: channel.parentId,
    topic: channel.topic,
    nsfw: channel.nsfw,
    flags: bitField(channel.flags, ChannelFlags),
    permission_overwrites: [...channel.overwrites],
    last_message_id: channel.lastMessageId,
    rate_limit_per_user: channel.slowmodeSeconds,
  };
}

function describeThread(
  world: World,
  channel: SandboxChannel,
  thread: SandboxThread,
): APIThreadChannel {
  const joined = thread.members.get(world.bot.id);
  return {
    id: channel.id,
    type: channel.type as ThreadChannelType,
    ...(channel.guildId && { guild_id: channel.guildId }),
    ...(channel.parentId && { parent_id: channel.parentId }),
    name: channel.name,
    owner_id: thread.ownerId,
    flags: bitField(channel.flags, ChannelFlags),
    last_message_id: channel.lastMessageId,
    rate_limit_per_user: channel.slowmodeSeconds,
    message_count: thread.messageCount,
    total_message_sent: thread.totalMessagesSent,
    member_count: Math.min(50, thread.members.size),
    applied_tags: [...thread.tagIds],
    thread_metadata: {
      archived: thread.archived,
      locked: thread.locked,
      auto_archive_duration: thread.autoArchiveMinutes,
      archive_timestamp: thread.archiveTimestamp,
      create_timestamp: thread.createTimestamp,
      ...(channel.type === ChannelType.PrivateThread && { invitable: thread.invitable }),
    },
    ...(joined && { member: describeThreadMember(channel.id, world.bot.id, joined) }),
  };
}

/** A member of a thread. */
export function describeThreadMember(
  threadId: Snowflake,
  userId: Snowflake,
  joinedAt: string,
): APIThreadMember {
  return {
    id: threadId,
    user_id: userId,
    join_timestamp: joinedAt,
    flags: bitField(0, ThreadMemberFlags),
  };
}

/** In a direct message, the recipients are the others. */
function describeConversation(
  world: World,
  channel: SandboxChannel,
  recipientIds: readonly Snowflake[],
): APIDMChannel {
  const others = recipientIds.filter((id) => id !== world.bot.id);
  return {
    id: channel.id,
    type: ChannelType.DM,
    name: null,
    flags: bitField(0, ChannelFlags),
    last_message_id: channel.lastMessageId,
    recipients: others.flatMap((id) => world.users.get(id)?.user ?? []),
  };
}
