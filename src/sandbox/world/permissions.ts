import {
  type APIOverwrite,
  PermissionFlagsBits as Bits,
  type Snowflake,
} from "discord-api-types/v10";

export const allPermissions: bigint = Object.values(Bits).reduce((all, bit) => all | bit, 0n);

/** What is needed of a guild to compute permissions in it. */
export interface PermissionSource {
  readonly id: Snowflake;
  readonly ownerId: Snowflake;
  /** By role id; the role of everyone has the guild's id. */
  readonly roles: ReadonlyMap<Snowflake, { readonly permissions: string }>;
}

export interface PermissionHolder {
  readonly userId: Snowflake;
  readonly roleIds: readonly Snowflake[];
}

/**
 * What a member may do in a guild: the permissions of @everyone and of their roles, everything for
 * the owner and for administrators (docs: topics, "Permissions", compute_base_permissions).
 */
export function guildPermissions(guild: PermissionSource, member: PermissionHolder): bigint {
  if (guild.ownerId === member.userId) return allPermissions;
  const granted = [guild.id, ...member.roleIds].reduce(
    (sum, id) => sum | BigInt(guild.roles.get(id)?.permissions ?? 0),
    0n,
  );
  return granted & Bits.Administrator ? allPermissions : granted;
}

/**
 * What a member may do in a channel: the overwrites of @everyone, of all their roles together, of
 * the member, in this order, each denying before it allows (docs: topics, "Permissions",
 * compute_overwrites).
 */
export function channelPermissions(
  guild: PermissionSource,
  member: PermissionHolder,
  overwrites: readonly APIOverwrite[],
): bigint {
  const granted = guildPermissions(guild, member);
  if (granted & Bits.Administrator) return allPermissions;
  const layers = [
    overwrites.filter(({ id }) => id === guild.id),
    overwrites.filter(({ id }) => id !== guild.id && member.roleIds.includes(id)),
    overwrites.filter(({ id }) => id === member.userId),
  ];
  return layers.reduce(
    (sum, layer) => (sum & ~union(layer, "deny")) | union(layer, "allow"),
    granted,
  );
}

/**
 * What the permissions are worth: without View Channel nothing can be done, and without Send
 * Messages nothing can be attached, embedded or called out (docs: topics, "Permissions", "Implicit
 * Permissions"). In a thread it is Send Messages in Threads that counts ("Inherited Permissions").
 */
export function effectivePermissions(granted: bigint, inThread: boolean): bigint {
  if (!(granted & Bits.ViewChannel)) return 0n;
  const send = inThread ? Bits.SendMessagesInThreads : Bits.SendMessages;
  if (granted & send) return granted;
  const needSend = Bits.MentionEveryone | Bits.SendTTSMessages | Bits.AttachFiles | Bits.EmbedLinks;
  return granted & ~needSend;
}

function union(overwrites: readonly APIOverwrite[], side: "allow" | "deny"): bigint {
  return overwrites.reduce((sum, overwrite) => sum | BigInt(overwrite[side]), 0n);
}
