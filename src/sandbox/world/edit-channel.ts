import type { Snowflake } from "discord-api-types/v10";
import { describeChannel } from "./describe-channel.js";
import { required } from "./required.js";
import type { SandboxChannel, SandboxThread, World } from "./world.js";

export type ChannelChanges = Partial<
  Pick<
    SandboxChannel,
    "name" | "topic" | "overwrites" | "slowmodeSeconds" | "nsfw" | "flags" | "parentId" | "position"
  > &
    Pick<SandboxThread, "archived" | "locked" | "invitable" | "autoArchiveMinutes" | "tagIds">
>;

/** Changes a channel or a thread. */
export function editChannel(
  world: World,
  channelId: Snowflake,
  changes: ChannelChanges,
): SandboxChannel {
  const channel = required.channel(world, channelId);
  const { archived, locked, invitable, autoArchiveMinutes, tagIds, ...rest } = changes;
  Object.assign(channel, given(rest));
  if (channel.thread) {
    if (archived !== undefined && archived !== channel.thread.archived)
      channel.thread.archiveTimestamp = world.clock.timestamp();
    const changed = given({ archived, locked, invitable, autoArchiveMinutes, tagIds });
    Object.assign(channel.thread, changed);
  }
  const kind = channel.thread ? "threadUpdate" : "channelUpdate";
  world.journal.record({ kind, channel: describeChannel(world, channel), channelId });
  return channel;
}

/** Removes a channel with its threads and messages. */
export function deleteChannel(world: World, channelId: Snowflake): void {
  const channel = required.channel(world, channelId);
  const threads = [...world.channels.values()].filter(
    ({ thread, parentId }) => thread && parentId === channelId,
  );
  for (const { id } of threads) deleteChannel(world, id);
  const described = describeChannel(world, channel);
  for (const id of channel.messageIds) world.messages.delete(id);
  world.channels.delete(channelId);
  const kind = channel.thread ? "threadDelete" : "channelDelete";
  world.journal.record({ kind, channel: described, channelId });
}

/** The fields that are not undefined. */
function given<Fields extends object>(fields: Fields): Partial<Fields> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<Fields>;
}
