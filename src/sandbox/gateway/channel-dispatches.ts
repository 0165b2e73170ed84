import {
  ChannelType,
  GatewayDispatchEvents as Events,
  GatewayIntentBits as Intents,
  PermissionFlagsBits,
  type APIChannel,
} from "discord-api-types/v10";
import type { ChannelHappening, ThreadMembersHappening } from "../happening.js";
import { describeChannel, describeThreadMember } from "../world/describe-channel.js";
import { botMay } from "../world/permissions-in.js";
import type { World } from "../world/world.js";
import type { Dispatch, DispatchedEvent } from "./dispatch.js";
import { isThread } from "./guild-create.js";

/**
 * What a bot is told of channels and threads. Of all channels of its guilds, seen or not; of the
 * threads that it sees; of no direct message.
 */
export function channelDispatches(world: World, happening: ChannelHappening): Dispatch[] {
  const { channel } = happening;
  if (channel.type === ChannelType.DM || channel.type === ChannelType.GroupDM) return [];
  const guildId = channel.guild_id;
  if (!world.guilds.get(guildId ?? "")?.members.has(world.bot.id)) return [];
  if (isThread(channel) && !seesThread(world, channel)) return [];
  const event = eventOf(happening.kind, channel);
  return event ? [{ event, intents: Intents.Guilds, guildId }] : [];
}

function eventOf(kind: ChannelHappening["kind"], channel: APIChannel): DispatchedEvent | undefined {
  if (isThread(channel)) {
    const { id, guild_id = "", parent_id = "", type } = channel;
    if (kind === "threadCreate")
      return { t: Events.ThreadCreate, d: { ...channel, newly_created: true } };
    if (kind === "threadUpdate") return { t: Events.ThreadUpdate, d: channel };
    return { t: Events.ThreadDelete, d: { id, guild_id, parent_id, type } };
  }
  if (channel.type === ChannelType.DM || channel.type === ChannelType.GroupDM) return undefined;
  const d = { ...channel, guild_id: channel.guild_id ?? "" };
  if (kind === "channelCreate") return { t: Events.ChannelCreate, d };
  if (kind === "channelUpdate") return { t: Events.ChannelUpdate, d };
  return { t: Events.ChannelDelete, d };
}

/** A thread that is gone is judged by its channel. */
function seesThread(world: World, thread: { id: string; parent_id?: string | null }): boolean {
  const channel = world.channels.get(thread.id) ?? world.channels.get(thread.parent_id ?? "");
  return channel !== undefined && botMay(world, channel, PermissionFlagsBits.ViewChannel);
}

/**
 * What a bot with these intents is told of who joins and leaves a thread: of itself always, of
 * others only with the intent for members (docs: Thread Members Update). A bot that is added also
 * gets the thread.
 */
export function threadMembersDispatches(
  world: World,
  { threadId, added, removed }: ThreadMembersHappening,
  intents: number,
): Dispatch[] {
  const channel = world.channels.get(threadId);
  const guildId = channel?.guildId;
  if (!channel?.thread || guildId === undefined) return [];
  const { members } = channel.thread;
  const ofBot = [...added, ...removed].includes(world.bot.id);
  if (!ofBot && !(intents & Intents.GuildMembers)) return [];
  const described = describeChannel(world, channel);
  const add: DispatchedEvent[] =
    added.includes(world.bot.id) && isThread(described)
      ? [{ t: Events.ThreadCreate, d: described }]
      : [];
  const change: DispatchedEvent = {
    t: Events.ThreadMembersUpdate,
    d: {
      id: threadId,
      guild_id: guildId,
      member_count: Math.min(50, members.size),
      added_members: added.map((userId) =>
        describeThreadMember(threadId, userId, members.get(userId) ?? world.clock.timestamp()),
      ),
      removed_member_ids: [...removed],
    },
  };
  return [...add, change].map((event) => ({ event, intents: Intents.Guilds, guildId }));
}
