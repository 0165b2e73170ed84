import { PermissionFlagsBits as Bits, type Snowflake } from "discord-api-types/v10";
import { includesAll, permissionsIn } from "../world/permissions-in.js";
import { required } from "../world/required.js";
import type { SandboxChannel, SandboxMessage, World } from "../world/world.js";
import type { Identified } from "./person.js";

/** A user who does something, and is checked for what they may do. */
export interface Actor {
  readonly world: World;
  readonly id: Snowflake;
}

/** The channel. @throws {Error} when the actor does not see it. */
export function seenChannel(actor: Actor, given: Identified): SandboxChannel {
  const channel = required.channel(actor.world, given.id);
  if (may(actor, channel, Bits.ViewChannel)) return channel;
  throw new Error(`${nameOf(actor)} cannot see the channel ${shown(channel)}`);
}

/** The message. @throws {Error} when it is gone, or not for the actor to see. */
export function seenMessage(actor: Actor, given: Identified): SandboxMessage {
  const stored = actor.world.messages.get(given.id);
  if (!stored)
    throw new Error(`${nameOf(actor)} cannot see the message ${given.id}: it was deleted`);
  const channel = seenChannel(actor, { id: stored.message.channel_id });
  if ((stored.visibleTo ?? actor.id) === actor.id) return stored;
  throw new Error(
    `${nameOf(actor)} cannot see the message ${given.id} in ${shown(channel)}: it is ephemeral, for someone else`,
  );
}

/** The message. @throws {Error} also when it is ephemeral. */
export function seenLastingMessage(actor: Actor, given: Identified): SandboxMessage {
  const stored = seenMessage(actor, given);
  if (stored.visibleTo === undefined) return stored;
  throw new Error(
    `${nameOf(actor)} can only read and use the message ${given.id}: it is ephemeral`,
  );
}

/** @throws {Error} when the actor does not have these permissions in a channel. */
export function demandPermissions(
  actor: Actor,
  channel: SandboxChannel,
  permissions: bigint,
): void {
  if (may(actor, channel, permissions)) return;
  const lacking = permissions & ~permissionsIn(actor.world, channel, actor.id);
  const names = Object.entries(Bits).flatMap(([name, bit]) => (lacking & bit ? [name] : []));
  throw new Error(`${nameOf(actor)} lacks permissions in ${shown(channel)}: ${names.join(", ")}`);
}

const may = ({ world, id }: Actor, channel: SandboxChannel, permissions: bigint): boolean =>
  includesAll(permissionsIn(world, channel, id), permissions);

const nameOf = ({ world, id }: Actor): string => required.user(world, id).user.username;

const shown = ({ name, id }: SandboxChannel): string => (name ? `#${name}` : id);
