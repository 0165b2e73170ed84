import {
  type APIApplicationCommand,
  type ApplicationCommandType,
  type APIAuthorizingIntegrationOwnersMap,
  ApplicationIntegrationType as Integration,
  InteractionContextType as Context,
  PermissionFlagsBits as Bits,
  type Snowflake,
} from "discord-api-types/v10";
import { includesAll, permissionsIn } from "../world/permissions-in.js";
import type { SandboxChannel, World } from "../world/world.js";
import { contextOf, ownersOf } from "./interaction-context.js";

export interface CommandSearch {
  readonly type: ApplicationCommandType;
  readonly name: string;
  readonly channel: SandboxChannel;
  readonly userId: Snowflake;
}

export interface FoundCommand {
  readonly command: APIApplicationCommand;
  /** The installations through which it is there for this user. */
  readonly owners: APIAuthorizingIntegrationOwnersMap;
}

/**
 * The command of this name, if Discord shows it to the user there (docs: interactions,
 * application-commands, "Permissions" and "Contexts"). A command of the guild hides a global one.
 *
 * @throws {Error} that tells why not.
 */
export function findCommand(world: World, search: CommandSearch): FoundCommand {
  const { type, name, channel, userId } = search;
  const here = [...world.commands.values()].filter(
    (command) => command.guild_id === undefined || command.guild_id === channel.guildId,
  );
  const named = here.filter((command) => command.type === type && command.name === name);
  const command = named.find(({ guild_id }) => guild_id !== undefined) ?? named[0];
  if (!command) {
    const others = here.filter((other) => other.type === type).map((other) => other.name);
    throw new Error(
      `Cannot use the command ${name}: it is not registered. Registered are: ${others.join(", ") || "none"}`,
    );
  }
  const owners = reachedThrough(command, ownersOf(world, channel, userId));
  const hindrance = hindranceOf(world, command, search, owners);
  if (hindrance) throw new Error(`Cannot use the command ${name} here: ${hindrance}`);
  return { command, owners };
}

/** Of the installations that a user has here, those that the command supports. */
function reachedThrough(
  { integration_types: types = [Integration.GuildInstall] }: APIApplicationCommand,
  owners: APIAuthorizingIntegrationOwnersMap,
): APIAuthorizingIntegrationOwnersMap {
  return Object.fromEntries(
    types.flatMap((type) => (owners[type] === undefined ? [] : [[type, owners[type]]])),
  );
}

function hindranceOf(
  world: World,
  command: APIApplicationCommand,
  { channel, userId }: CommandSearch,
  owners: APIAuthorizingIntegrationOwnersMap,
): string | undefined {
  const context = contextOf(world, channel);
  if (Object.keys(owners).length === 0)
    return "the application is installed neither here nor in the account, as the command asks for";
  if (command.contexts && !command.contexts.includes(context))
    return `its contexts do not include ${Context[context]}`;
  if (command.nsfw && !channel.nsfw) return "it is for age-restricted channels";
  if (context !== Context.Guild) return undefined;
  const permissions = permissionsIn(world, channel, userId);
  if (!includesAll(permissions, Bits.UseApplicationCommands))
    return "the person lacks UseApplicationCommands";
  if (!includesAll(permissions, wantedPermissions(command)))
    return "its default_member_permissions hide it from the person";
  return undefined;
}

/** "0" stands for administrators only. */
function wantedPermissions({ default_member_permissions: wanted }: APIApplicationCommand): bigint {
  if (wanted === null) return 0n;
  return wanted === "0" ? Bits.Administrator : BigInt(wanted);
}
