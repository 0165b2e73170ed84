import { isDeepStrictEqual } from "node:util";
import { ApplicationCommandType } from "discord-api-types/v10";
import type { RESTPostAPIApplicationCommandsJSONBody } from "discord-api-types/v10";
import { Routes } from "discord.js";
import type { REST } from "discord.js";

export interface RegisterOptions {
  readonly rest: REST;
  readonly applicationId: string;
  /** Only for this guild. @default everywhere */
  readonly guildId?: string | undefined;
}

/**
 * Registers commands with Discord in place of those it knows, unless it knows just these: Discord
 * allows only 200 new ones a day.
 *
 * @throws {Error} as `rest` does.
 */
export async function registerCommands(
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
  { rest, applicationId, guildId }: RegisterOptions,
): Promise<"registered" | "unchanged"> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const known = await rest.get(route, {
    query: new URLSearchParams({ with_localizations: "true" }),
  });
  if (Array.isArray(known) && isDeepStrictEqual(byName(commands), byName(known))) {
    return "unchanged";
  }
  await rest.put(route, { body: commands });
  return "registered";
}

/** Commands without what Discord adds to them; their order says nothing. */
function byName(commands: readonly object[]): Map<string, object> {
  const told = commands.map((command) => ({ type: ApplicationCommandType.ChatInput, ...command }));
  return new Map(
    told.map((command) => [
      `${command.type} ${"name" in command ? String(command.name) : ""}`,
      withoutAdditions(command),
    ]),
  );
}

function withoutAdditions(value: object): object {
  const kept = Object.entries(value).filter(([key, found]) => !added.has(key) && !isNothing(found));
  return Object.fromEntries(kept.map(([key, found]) => [key, inner(found)]));
}

function inner(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inner);
  return typeof value === "object" && value !== null ? withoutAdditions(value) : value;
}

/** Fields that Discord alone fills (docs: interactions, "Application Command Object"). */
const added: ReadonlySet<string> = new Set([
  ...["id", "application_id", "guild_id", "version", "handler"],
  ...["name_localized", "description_localized", "dm_permission", "default_permission"],
]);

/** What is left out of a registration comes back as one of these, or not at all. */
function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === false || value === "";
}
