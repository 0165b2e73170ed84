import { type APIRole, type APIRoleTags, RoleFlags, type Snowflake } from "discord-api-types/v10";
import { bitField } from "../bit-field.js";
import { required } from "./required.js";
import type { World } from "./world.js";

export interface AddRoleOptions {
  readonly name: string;
  /** @default none */
  readonly permissions?: bigint;
  /** Whether everyone may mention it. @default false */
  readonly mentionable?: boolean;
  /** @default 0, no colour */
  readonly color?: number;
  /** @default a new one */
  readonly id?: Snowflake;
  /** Of the bot that the role belongs to. @default none */
  readonly tags?: APIRoleTags;
}

/** A new role, above those that are there. */
export function addRole(world: World, guildId: Snowflake, options: AddRoleOptions): APIRole {
  const { roles } = required.guild(world, guildId);
  const role = describeRole(options.id ?? world.nextId(), roles.size, options);
  roles.set(role.id, role);
  world.journal.record({ kind: "roleCreate", guildId, role });
  return role;
}

/** The role @everyone of a new guild. */
export function everyone(guildId: Snowflake, permissions: bigint): APIRole {
  return describeRole(guildId, 0, { name: "@everyone", permissions });
}

function describeRole(id: Snowflake, position: number, options: AddRoleOptions): APIRole {
  const color = options.color ?? 0;
  // Still required of a role, though Discord would rather have `colors` read.
  const colored = {
    color,
    colors: { primary_color: color, secondary_color: null, tertiary_color: null },
  };
  return {
    id,
    name: options.name,
    ...colored,
    hoist: false,
    position,
    permissions: (options.permissions ?? 0n).toString(),
    managed: options.tags !== undefined,
    mentionable: options.mentionable ?? false,
    flags: bitField(0, RoleFlags),
    ...(options.tags && { tags: options.tags }),
  };
}
