import { PermissionFlagsBits } from "discord.js";
import type { BaseInteraction, GuildMember, Message } from "discord.js";
import type { GuildSettings, SettingsStore } from "../records/settings.js";
import type { Person } from "./use.js";

/** The person behind an interaction, by what Discord says of them and not by any cache. */
export function personOfInteraction(
  interaction: BaseInteraction,
  settings: Pick<GuildSettings, "adminRoleIds">,
): Person {
  const { user, member, memberPermissions, guild, channelId, channel } = interaction;
  const roles = member?.roles;
  const roleIds = Array.isArray(roles) ? roles : [...(roles?.cache.keys() ?? [])];
  const may = (permission: bigint): boolean => memberPermissions?.has(permission) ?? false;
  return {
    userId: user.id,
    // Where the bot is no member, it knows nothing of the guild and keeps nothing for it.
    guildId: guild?.id,
    channelId: channelId ?? "",
    parentChannelId: channel?.isThread() ? (channel.parentId ?? undefined) : undefined,
    roleIds,
    isModerator: may(PermissionFlagsBits.ManageMessages),
    isAdmin: guild !== null && isAdmin(may(PermissionFlagsBits.ManageGuild), roleIds, settings),
  };
}

/** The person behind a message. */
export function personOfMessage(
  message: Message,
  settings: Pick<GuildSettings, "adminRoleIds">,
): Person {
  const { author, member, guildId, channel } = message;
  const may = (permission: bigint): boolean => canHere(member, channel.id, permission);
  const roleIds = [...(member?.roles.cache.keys() ?? [])];
  return {
    userId: author.id,
    guildId: guildId ?? undefined,
    channelId: channel.id,
    parentChannelId: channel.isThread() ? (channel.parentId ?? undefined) : undefined,
    roleIds,
    isModerator: may(PermissionFlagsBits.ManageMessages),
    isAdmin: isAdmin(may(PermissionFlagsBits.ManageGuild), roleIds, settings),
  };
}

/** Whose tokens a chat model uses when this person asks: their guild's, in direct messages their own. */
export function communityOf({ guildId, userId }: Pick<Person, "guildId" | "userId">): string {
  return guildId ?? userId;
}

/** The settings of a guild; the defaults where there is none. */
export function settingsOf(guildId: string | undefined, settings: SettingsStore): GuildSettings {
  return settings.guild(guildId ?? "");
}

function canHere(member: GuildMember | null, channelId: string, permission: bigint): boolean {
  const channel = member?.guild.channels.cache.get(channelId);
  return member !== null && channel?.permissionsFor(member)?.has(permission) === true;
}

function isAdmin(
  managesGuild: boolean,
  roleIds: readonly string[],
  { adminRoleIds }: Pick<GuildSettings, "adminRoleIds">,
): boolean {
  return managesGuild || roleIds.some((id) => adminRoleIds.includes(id));
}
