import {
  GatewayDispatchEvents as Events,
  GatewayIntentBits as Intents,
} from "discord-api-types/v10";
import type { GuildHappening, MemberHappening, RoleHappening } from "../happening.js";
import { describeMember } from "../world/describe-member.js";
import type { World } from "../world/world.js";
import type { Dispatch } from "./dispatch.js";
import { guildCreate } from "./guild-create.js";

/** What a bot with these intents is told when it comes to a guild or is removed from it. */
export function guildDispatches(
  world: World,
  { kind, guildId }: GuildHappening,
  intents: number,
): Dispatch[] {
  const guild = world.guilds.get(guildId);
  if (kind === "guildCreate") return guild ? [guildCreate(world, guild, intents)] : [];
  // Without `unavailable`, which would mean an outage.
  const event = { t: Events.GuildDelete, d: { id: guildId } } as const;
  return [{ event, intents: Intents.Guilds, guildId }];
}

/** What a bot is told of the members of its guilds; of itself without any intent. */
export function memberDispatches(
  world: World,
  { kind, guildId, userId }: MemberHappening,
): Dispatch[] {
  const guild = world.guilds.get(guildId);
  const user = world.users.get(userId)?.user;
  if (!user || !guild?.members.has(world.bot.id)) return [];
  const intents = userId === world.bot.id ? 0 : Intents.GuildMembers;
  if (kind === "memberRemove") {
    const event = { t: Events.GuildMemberRemove, d: { guild_id: guildId, user } } as const;
    return [{ event, intents, guildId }];
  }
  const member = guild.members.get(userId);
  if (!member) return [];
  const d = { ...describeMember(member, user), guild_id: guildId, avatar: null, banner: null };
  const t = kind === "memberAdd" ? Events.GuildMemberAdd : Events.GuildMemberUpdate;
  return [{ event: { t, d }, intents, guildId }];
}

/** What a bot is told of the roles of its guilds. */
export function roleDispatches(world: World, { guildId, role }: RoleHappening): Dispatch[] {
  if (!world.guilds.get(guildId)?.members.has(world.bot.id)) return [];
  const event = { t: Events.GuildRoleCreate, d: { guild_id: guildId, role } } as const;
  return [{ event, intents: Intents.Guilds, guildId }];
}
