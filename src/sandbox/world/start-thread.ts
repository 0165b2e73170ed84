import {
  ChannelType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
  type Snowflake,
  ThreadAutoArchiveDuration,
  type ThreadChannelType,
} from "discord-api-types/v10";
import { emptyChannel } from "./add-channel.js";
import { describeChannel } from "./describe-channel.js";
import { editMessage } from "./edit-message.js";
import { postMessage } from "./post-message.js";
import { required } from "./required.js";
import type { SandboxChannel, World } from "./world.js";

export interface NewThread {
  readonly parentId: Snowflake;
  readonly ownerId: Snowflake;
  readonly name: string;
  /** The message that it starts from; the thread has its id. @default none */
  readonly messageId?: Snowflake | undefined;
  /** @default public; of announcements in an announcement channel */
  readonly type?: ThreadChannelType | undefined;
  /** @default a day */
  readonly autoArchiveMinutes?: ThreadAutoArchiveDuration | undefined;
  /** @default true */
  readonly invitable?: boolean | undefined;
  /** @default 0 */
  readonly slowmodeSeconds?: number | undefined;
  /** Of a forum post. @default none */
  readonly tagIds?: readonly Snowflake[] | undefined;
}

/**
 * Starts a thread, with its owner as first member, and posts the system message that tells of it.
 * It checks no permission. A forum post's first message is the caller's to post.
 */
export function startThread(world: World, draft: NewThread): SandboxChannel {
  const parent = required.channel(world, draft.parentId);
  const channel = describeThread(world, parent, draft);
  world.channels.set(channel.id, channel);
  const described = describeChannel(world, channel);
  world.journal.record({ kind: "threadCreate", channel: described, channelId: channel.id });
  if (draft.messageId) linkToMessage(world, channel, draft.messageId);
  else if (channel.type === ChannelType.PublicThread && parent.type !== ChannelType.GuildForum)
    announce(world, channel);
  return channel;
}

function describeThread(world: World, parent: SandboxChannel, draft: NewThread): SandboxChannel {
  const timestamp = world.clock.timestamp();
  const announcements = parent.type === ChannelType.GuildAnnouncement;
  const usual = announcements ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
  return {
    ...emptyChannel(draft.messageId ?? world.nextId(), draft.name),
    type: draft.type ?? usual,
    ...(parent.guildId && { guildId: parent.guildId }),
    parentId: parent.id,
    slowmodeSeconds: draft.slowmodeSeconds ?? 0,
    thread: {
      ownerId: draft.ownerId,
      archived: false,
      locked: false,
      invitable: draft.invitable ?? true,
      autoArchiveMinutes: draft.autoArchiveMinutes ?? ThreadAutoArchiveDuration.OneDay,
      archiveTimestamp: timestamp,
      createTimestamp: timestamp,
      members: new Map([[draft.ownerId, timestamp]]),
      messageCount: 0,
      totalMessagesSent: 0,
      tagIds: draft.tagIds ?? [],
    },
  };
}

/** A thread that starts from a message begins with a system message that refers to it. */
function linkToMessage(world: World, channel: SandboxChannel, messageId: Snowflake): void {
  const { message } = required.message(world, messageId);
  postMessage(world, {
    channelId: channel.id,
    authorId: channel.thread?.ownerId ?? message.author.id,
    type: MessageType.ThreadStarterMessage,
    reference: {
      type: MessageReferenceType.Default,
      message_id: messageId,
      channel_id: message.channel_id,
      ...(channel.guildId && { guild_id: channel.guildId }),
    },
  });
  const flags = (message.flags ?? 0) | MessageFlags.HasThread;
  editMessage(world, messageId, { flags, first: true });
}

/** A public thread without a message is told of in its channel. */
function announce(world: World, channel: SandboxChannel): void {
  postMessage(world, {
    channelId: channel.parentId ?? "",
    authorId: channel.thread?.ownerId ?? "",
    content: channel.name,
    type: MessageType.ThreadCreated,
    reference: {
      type: MessageReferenceType.Default,
      channel_id: channel.id,
      ...(channel.guildId && { guild_id: channel.guildId }),
    },
  });
}
