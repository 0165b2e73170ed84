import type { Snowflake } from "discord-api-types/v10";
import { required } from "./required.js";
import type { SandboxMember, World } from "./world.js";

export interface AddMemberOptions {
  readonly userId: Snowflake;
  /** @default none */
  readonly roleIds?: readonly Snowflake[];
  /** @default none */
  readonly nick?: string;
}

/** Lets a user join a guild. The bot joins with `installBot`. */
export function addMember(
  world: World,
  guildId: Snowflake,
  { userId, roleIds = [], nick }: AddMemberOptions,
): SandboxMember {
  const member = {
    userId,
    roleIds,
    nick: nick ?? null,
    joinedAt: world.clock.timestamp(),
  };
  required.user(world, userId);
  required.guild(world, guildId).members.set(userId, member);
  world.journal.record({ kind: "memberAdd", guildId, userId });
  return member;
}

/** Gives a member other roles or another name. */
export function editMember(
  world: World,
  guildId: Snowflake,
  { userId, ...changes }: AddMemberOptions,
): SandboxMember {
  const member = required.guild(world, guildId).members.get(userId);
  if (!member) throw new Error(`Cannot find the member ${userId} in the guild ${guildId}`);
  Object.assign(member, changes);
  world.journal.record({ kind: "memberUpdate", guildId, userId });
  return member;
}

/** Takes a user, or the bot, out of a guild. */
export function removeMember(world: World, guildId: Snowflake, userId: Snowflake): void {
  if (!required.guild(world, guildId).members.delete(userId)) return;
  if (userId === world.bot.id) world.journal.record({ kind: "guildDelete", guildId });
  else world.journal.record({ kind: "memberRemove", guildId, userId });
}
