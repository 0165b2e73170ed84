import { ChannelType, PermissionFlagsBits as Bits } from "discord-api-types/v10";
import type { SandboxChannel } from "../world/world.js";
import type { PageChannel, PageChannelKind } from "./protocol.js";
import type { Sight } from "./sight.js";

/** A channel as a person sees it. */
export function describePageChannel(sight: Sight, channel: SandboxChannel): PageChannel {
  const { thread, recipientIds = [] } = channel;
  return {
    id: channel.id,
    kind: kinds[channel.type] ?? "text",
    guildId: channel.guildId ?? null,
    name: channel.recipientIds ? namesOfOthers(sight, recipientIds) : channel.name,
    topic: channel.topic,
    parentId: channel.parentId,
    position: channel.position,
    lastMessageId: channel.lastMessageId,
    messageCount: thread?.messageCount ?? 0,
    archived: thread?.archived ?? false,
    locked: thread?.locked ?? false,
    recipientIds: recipientIds.filter((id) => id !== sight.userId),
    may: rightsIn(sight, channel),
  };
}

const kinds: Readonly<Partial<Record<ChannelType, PageChannelKind>>> = {
  [ChannelType.GuildCategory]: "category",
  [ChannelType.GuildText]: "text",
  [ChannelType.GuildAnnouncement]: "announcement",
  [ChannelType.GuildForum]: "forum",
  [ChannelType.PublicThread]: "publicThread",
  [ChannelType.AnnouncementThread]: "publicThread",
  [ChannelType.PrivateThread]: "privateThread",
  [ChannelType.DM]: "dm",
  [ChannelType.GroupDM]: "dm",
};

function namesOfOthers({ world, userId }: Sight, recipientIds: readonly string[]): string {
  const others = recipientIds.filter((id) => id !== userId);
  const users = others.flatMap((id) => world.users.get(id)?.user ?? []);
  return users.map(({ global_name, username }) => global_name ?? username).join(", ");
}

function rightsIn(sight: Sight, channel: SandboxChannel): PageChannel["may"] {
  const may = (permissions: bigint): boolean => sight.may(channel, permissions);
  const isForum = channel.type === ChannelType.GuildForum;
  const holdsMessages = !isForum && channel.type !== ChannelType.GuildCategory;
  const locked = channel.thread?.locked === true && !may(Bits.ManageThreads);
  const write = mayWrite(sight, channel);
  return {
    write,
    attach: write && may(Bits.AttachFiles),
    react: holdsMessages && may(Bits.AddReactions),
    startThread: isForum
      ? may(Bits.SendMessages)
      : holdsThreads.has(channel.type) && may(Bits.CreatePublicThreads),
    useCommands: holdsMessages && !locked && may(Bits.UseApplicationCommands),
  };
}

const holdsThreads: ReadonlySet<ChannelType> = new Set([
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
]);

/** Whether a person may write messages in a channel. */
function mayWrite(sight: Sight, channel: SandboxChannel): boolean {
  if (channel.type === ChannelType.GuildCategory || channel.type === ChannelType.GuildForum)
    return false;
  const needed = channel.thread ? Bits.SendMessagesInThreads : Bits.SendMessages;
  const lock = channel.thread?.locked ? Bits.ManageThreads : 0n;
  return sight.may(channel, Bits.ViewChannel | needed | lock);
}
