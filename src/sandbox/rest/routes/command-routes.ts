import type { APIApplicationCommand, Snowflake } from "discord-api-types/v10";
import { z } from "zod/v4";
import { readCommandForm } from "../../forms/command-form.js";
import { formError } from "../../forms/form-error.js";
import { readForm } from "../../forms/read-form.js";
import { repeated } from "../../forms/select-forms.js";
import { knownError } from "../../known-errors.js";
import { describeCommand, sameCommand } from "../describe-command.js";
import type { World } from "../../world/world.js";
import { seenGuild } from "../access.js";
import { demandCommandCounts } from "../command-counts.js";
import {
  created,
  noContent,
  ok,
  type RestCall,
  type RestReply,
  type Route,
  route,
} from "../rest-call.js";

/** Commands of the application, global and of guilds (docs: interactions, application commands). */
export const commandRoutes: readonly Route[] = [
  "/applications/:applicationId/commands",
  "/applications/:applicationId/guilds/:guildId/commands",
].flatMap((commands) => [
  route(`GET ${commands}`, getCommands),
  route(`PUT ${commands}`, replaceCommands),
  route(`POST ${commands}`, createCommand),
  route(`GET ${commands}/:commandId`, (call) => ok(commandOf(call))),
  route(`PATCH ${commands}/:commandId`, updateCommand),
  route(`DELETE ${commands}/:commandId`, deleteCommand),
]);

/**
 * The guild of the path; undefined for global commands.
 *
 * @throws {ApiError} 10002 for another application, and for a guild 10004 or 50001
 */
function scopeOf(call: RestCall): Snowflake | undefined {
  if (call.param("applicationId") !== call.world.application.id)
    throw knownError("unknownApplication");
  return call.param("guildId") ? seenGuild(call).id : undefined;
}

const commandsOf = (world: World, guildId: Snowflake | undefined): APIApplicationCommand[] =>
  [...world.commands.values()].filter((command) => command.guild_id === guildId);

/** Localizations are told on request alone. */
function getCommands(call: RestCall): RestReply {
  const commands = commandsOf(call.world, scopeOf(call));
  if (call.query.get("with_localizations") === "true") return ok(commands);
  return ok(commands.map((command) => JSON.parse(JSON.stringify(command, unlocalized)) as object));
}

const unlocalized = (key: string, value: unknown): unknown =>
  key.endsWith("_localizations") ? undefined : value;

function replaceCommands(call: RestCall): RestReply {
  const { world, body } = call;
  const guildId = scopeOf(call);
  const forms = readForm(z.array(z.unknown()), body ?? undefined).map((form, at) =>
    readCommandForm(form, [String(at)]),
  );
  const before = commandsOf(world, guildId);
  const after = forms.map((form) => {
    const known = before.find((command) => sameCommand(command, form));
    return describeCommand(world, form, { guildId, id: known?.id });
  });
  if (repeated(after.map(({ type, name }) => `${type} ${name}`)).length > 0) throw duplicates();
  demandCommandCounts(after);
  for (const { id } of before) world.commands.delete(id);
  for (const command of after) world.commands.set(command.id, command);
  recordCommands(world, guildId);
  return ok(after);
}

function createCommand(call: RestCall): RestReply {
  const { world, body } = call;
  const guildId = scopeOf(call);
  const form = readCommandForm(body);
  const before = commandsOf(world, guildId);
  const known = before.find((command) => sameCommand(command, form));
  const command = describeCommand(world, form, { guildId, id: known?.id });
  demandCommandCounts([...before.filter(({ id }) => id !== command.id), command]);
  world.commands.set(command.id, command);
  recordCommands(world, guildId);
  return known ? ok(command) : created(command);
}

function updateCommand(call: RestCall): RestReply {
  const { world, body } = call;
  const before = commandOf(call);
  const form = readCommandForm({ ...before, ...(body as object), type: before.type });
  const guildId = before.guild_id;
  const other = commandsOf(world, guildId).find((command) => sameCommand(command, form));
  if (other && other.id !== before.id) throw duplicates();
  const command = describeCommand(world, form, { guildId, id: before.id });
  world.commands.set(command.id, command);
  recordCommands(world, guildId);
  return ok(command);
}

function deleteCommand(call: RestCall): RestReply {
  const { id, guild_id } = commandOf(call);
  call.world.commands.delete(id);
  recordCommands(call.world, guild_id);
  return noContent;
}

/** @throws {ApiError} 10063 */
function commandOf(call: RestCall): APIApplicationCommand {
  const guildId = scopeOf(call);
  const command = call.world.commands.get(call.param("commandId"));
  if (!command || command.guild_id !== guildId) throw knownError("unknownCommand");
  return command;
}

function recordCommands(world: World, guildId: Snowflake | undefined): void {
  const commands = commandsOf(world, guildId);
  world.journal.record({ kind: "commands", ...(guildId && { guildId }), commands });
}

const duplicates = (): Error =>
  formError([
    {
      path: [],
      code: "APPLICATION_COMMANDS_DUPLICATE_NAME",
      message: "Application command names must be unique",
    },
  ]);
