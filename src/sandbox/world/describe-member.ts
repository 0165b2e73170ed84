import {
  type APIGuildMember,
  type APIInteractionDataResolvedGuildMember,
  type APIInteractionGuildMember,
  type APIUser,
  GuildMemberFlags,
  type Snowflake,
} from "discord-api-types/v10";
import { bitField } from "../bit-field.js";
import { grantedIn } from "./permissions-in.js";
import type { SandboxChannel, SandboxMember, World } from "./world.js";

/** A member without their user, as messages carry them. */
export function describePartialMember(member: SandboxMember): Omit<APIGuildMember, "user"> {
  return { ...describeMembership(member), deaf: false, mute: false };
}

function describeMembership(
  member: SandboxMember,
): Omit<APIInteractionDataResolvedGuildMember, "permissions"> {
  return {
    roles: [...member.roleIds],
    nick: member.nick,
    avatar: null,
    banner: null,
    joined_at: member.joinedAt,
    premium_since: null,
    communication_disabled_until: null,
    pending: false,
    flags: bitField(0, GuildMemberFlags),
  };
}

/** A member of a guild, with their user. */
export function describeMember(member: SandboxMember, user: APIUser): APIGuildMember {
  return { ...describePartialMember(member), user };
}

/** A member who uses an interaction, with what they may do in its channel. */
export function describeInvoker(
  world: World,
  channel: SandboxChannel,
  member: SandboxMember & { readonly user: APIUser },
): APIInteractionGuildMember {
  const permissions = grantedIn(world, channel, member.userId).toString();
  return { ...describePartialMember(member), user: member.user, permissions };
}

/** A member whom an interaction speaks of: without `user`, `deaf` and `mute`. */
export function describeResolvedMember(
  world: World,
  channel: SandboxChannel,
  userId: Snowflake,
): APIInteractionDataResolvedGuildMember | undefined {
  const member = world.guilds.get(channel.guildId ?? "")?.members.get(userId);
  if (!member) return undefined;
  return {
    ...describeMembership(member),
    permissions: grantedIn(world, channel, userId).toString(),
  };
}
