import { ChannelType, type Snowflake } from "discord-api-types/v10";
import { emptyChannel } from "./add-channel.js";
import { describeChannel } from "./describe-channel.js";
import type { SandboxChannel, World } from "./world.js";

/** The conversation of just these users; a new one when they have none. */
export function openDirectMessages(world: World, userIds: readonly Snowflake[]): SandboxChannel {
  const theirs = ({ recipientIds }: SandboxChannel): boolean =>
    recipientIds?.length === userIds.length && userIds.every((id) => recipientIds.includes(id));
  const known = [...world.channels.values()].find(theirs);
  if (known) return known;
  const channel: SandboxChannel = {
    ...emptyChannel(world.nextId(), ""),
    type: ChannelType.DM,
    recipientIds: [...userIds],
  };
  world.channels.set(channel.id, channel);
  const described = describeChannel(world, channel);
  world.journal.record({ kind: "channelCreate", channel: described, channelId: channel.id });
  return channel;
}
