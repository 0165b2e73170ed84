import {
  type APIGuildForumTag,
  type APIOverwrite,
  ChannelType,
  type Snowflake,
} from "discord-api-types/v10";
import { describeChannel } from "./describe-channel.js";
import type { SandboxChannel, World } from "./world.js";

export interface AddChannelOptions {
  readonly guildId: Snowflake;
  readonly name: string;
  /** @default a text channel */
  readonly type?:
    | ChannelType.GuildText
    | ChannelType.GuildAnnouncement
    | ChannelType.GuildCategory
    | ChannelType.GuildForum;
  /** Its category. @default none */
  readonly parentId?: Snowflake;
  /** @default none */
  readonly topic?: string;
  /** @default none */
  readonly overwrites?: readonly APIOverwrite[];
  /** Of a forum. @default none */
  readonly tags?: readonly APIGuildForumTag[];
  /** Seconds between two messages of a user. @default 0 */
  readonly slowmodeSeconds?: number;
  /** @default false */
  readonly nsfw?: boolean;
}

/** A new channel of a guild, below those that are there. */
export function addChannel(world: World, options: AddChannelOptions): SandboxChannel {
  const siblings = [...world.channels.values()].filter(
    ({ guildId, thread }) => guildId === options.guildId && !thread,
  );
  const channel: SandboxChannel = {
    ...emptyChannel(world.nextId(), options.name),
    type: options.type ?? ChannelType.GuildText,
    guildId: options.guildId,
    parentId: options.parentId ?? null,
    topic: options.topic ?? null,
    position: siblings.length,
    nsfw: options.nsfw ?? false,
    slowmodeSeconds: options.slowmodeSeconds ?? 0,
    overwrites: options.overwrites ?? [],
    tags: options.tags ?? [],
  };
  world.channels.set(channel.id, channel);
  const described = describeChannel(world, channel);
  world.journal.record({ kind: "channelCreate", channel: described, channelId: channel.id });
  return channel;
}

/** What every channel begins with. */
export function emptyChannel(id: Snowflake, name: string): Omit<SandboxChannel, "type"> {
  return {
    id,
    name,
    parentId: null,
    topic: null,
    position: 0,
    nsfw: false,
    slowmodeSeconds: 0,
    flags: 0,
    overwrites: [],
    tags: [],
    lastMessageId: null,
    messageIds: [],
  };
}
