import type { Person } from "../interactions/use.js";
import type { GuildSettings } from "../records/settings.js";

/**
 * Whether somebody may ask here. A denial of the channel, of one of their roles or of themselves is
 * final. Where some channels are allowed, it must be one of them; where some roles or members are
 * allowed, they must be one of those or have one. A thread counts as the channel that it stands in.
 */
export function mayAsk(
  { userId, channelId, parentChannelId, roleIds }: Person,
  { channels, roles, users }: Pick<GuildSettings, "channels" | "roles" | "users">,
): boolean {
  const places = [channelId, ...(parentChannelId === undefined ? [] : [parentChannelId])];
  const isAny = (list: readonly string[], ids: readonly string[]): boolean =>
    ids.some((id) => list.includes(id));
  const isDenied =
    isAny(channels.denied, places) || isAny(roles.denied, roleIds) || users.denied.includes(userId);
  if (isDenied) return false;
  if (channels.allowed.length > 0 && !isAny(channels.allowed, places)) return false;
  const isForSome = roles.allowed.length + users.allowed.length > 0;
  return !isForSome || users.allowed.includes(userId) || isAny(roles.allowed, roleIds);
}
