import {
  ChannelType,
  type APIThreadChannel,
  GatewayDispatchEvents,
  type GatewayGuildCreateDispatchData,
  GatewayIntentBits,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import { describeChannel } from "../world/describe-channel.js";
import { describeGuild, describeMembers } from "../world/describe-guild.js";
import { botMay } from "../world/permissions-in.js";
import type { SandboxGuild, World } from "../world/world.js";
import type { Dispatch } from "./dispatch.js";

type GuildChannel = GatewayGuildCreateDispatchData["channels"][number];

/** GUILD_CREATE for a bot with these intents, as it gets it when it comes online or is invited. */
export function guildCreate(world: World, guild: SandboxGuild, intents: number): Dispatch {
  const described = [...world.channels.values()]
    .filter(({ guildId }) => guildId === guild.id)
    .filter(({ thread }) => !thread?.archived)
    .map((channel) => ({ channel, described: describeChannel(world, channel) }));
  const members = describeMembers(world, guild);
  // The bot alone, unless it may see who is online (docs: Guild Create Extra Fields).
  const told =
    intents & GatewayIntentBits.GuildPresences
      ? members
      : members.filter(({ user }) => user.id === world.bot.id);
  const data: GatewayGuildCreateDispatchData = {
    ...describeGuild(guild),
    joined_at: guild.members.get(world.bot.id)?.joinedAt ?? world.clock.timestamp(),
    large: false,
    unavailable: false,
    member_count: members.length,
    members: told,
    channels: described.flatMap(({ described }) => (isGuildChannel(described) ? [described] : [])),
    threads: described
      .filter(({ channel }) => botMay(world, channel, PermissionFlagsBits.ViewChannel))
      .flatMap(({ described }) => (isThread(described) ? [described] : [])),
    ...nothingElse(),
  };
  const event = { t: GatewayDispatchEvents.GuildCreate, d: data } as const;
  return { event, intents: GatewayIntentBits.Guilds, guildId: guild.id };
}

/** Whether a channel is a thread. */
export function isThread(channel: { readonly type: ChannelType }): channel is APIThreadChannel {
  return (
    channel.type === ChannelType.PublicThread ||
    channel.type === ChannelType.PrivateThread ||
    channel.type === ChannelType.AnnouncementThread
  );
}

const isGuildChannel = (channel: { readonly type: ChannelType }): channel is GuildChannel =>
  channel.type !== ChannelType.DM && channel.type !== ChannelType.GroupDM && !isThread(channel);

const nothingElse = () => ({
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
});
