import type { Snowflake } from "discord-api-types/v10";
import { addRole } from "./add-role.js";
import { required } from "./required.js";
import type { SandboxMember, World } from "./world.js";

/**
 * Lets the bot join a guild, with a role of its own that has these permissions on top of those of
 * everyone.
 */
export function installBot(world: World, guildId: Snowflake, permissions = 0n): SandboxMember {
  const { id, username } = world.bot;
  const role = addRole(world, guildId, {
    name: username,
    permissions,
    tags: { bot_id: id },
  });
  const joinedAt = world.clock.timestamp();
  const member = { userId: id, roleIds: [role.id], nick: null, joinedAt };
  required.guild(world, guildId).members.set(id, member);
  world.journal.record({ kind: "guildCreate", guildId });
  return member;
}
