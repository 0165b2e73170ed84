import { ChannelType, PermissionFlagsBits } from "discord.js";
import type { Guild, GuildBasedChannel } from "discord.js";
import { neededPermissions } from "./needed-permissions.js";
import type { NeededPermission } from "./needed-permissions.js";

/** A channel in which the bot lacks something. */
export interface ChannelLack {
  readonly channelId: string;
  /** At least one. Without `ViewChannel` nothing else counts, so it stands alone. */
  readonly missing: readonly NeededPermission[];
}

export interface PermissionCheck {
  /** Channels in which nothing is missing. */
  readonly fine: number;
  /** Those that the bot can see first, for it is wanted there. */
  readonly lacking: readonly ChannelLack[];
}

const kinds = new Set([
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
]);

/**
 * What the bot lacks in the channels where people may ask: text, announcement and forum channels.
 *
 * @param isWanted false for a channel where it is not to answer anyway.
 */
export function missingPermissions(
  { channels, members }: Guild,
  isWanted: (channelId: string) => boolean,
): PermissionCheck {
  const { me } = members;
  const asked = [...channels.cache.values()].filter(
    ({ id, type }) => kinds.has(type) && isWanted(id),
  );
  const checked = asked.map((channel) => ({
    channelId: channel.id,
    missing: me ? missingIn(channel, me) : [...neededPermissions],
  }));
  const lacking = checked.filter(({ missing }) => missing.length > 0);
  const isSeen = ({ missing }: ChannelLack): boolean => !missing.includes("ViewChannel");
  return {
    fine: checked.length - lacking.length,
    lacking: [...lacking.filter(isSeen), ...lacking.filter((lack) => !isSeen(lack))],
  };
}

function missingIn(
  channel: GuildBasedChannel,
  me: NonNullable<Guild["members"]["me"]>,
): NeededPermission[] {
  const permissions = channel.permissionsFor(me);
  const missing = neededPermissions.filter((name) => !permissions.has(PermissionFlagsBits[name]));
  return missing.includes("ViewChannel") ? ["ViewChannel"] : missing;
}
