import {
  type APIApplicationCommand,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandType,
  InteractionType,
} from "discord-api-types/v10";
import { type Actor, seenChannel } from "./actor.js";
import { findCommand } from "./find-command.js";
import { findOptions } from "./find-options.js";
import { optionValues } from "./option-values.js";
import type { Identified, OptionValue } from "./person.js";
import { createResolved } from "./resolved.js";
import { type InteractionDraft, sendInteraction } from "./send-interaction.js";
import type { UsedInteraction } from "./used-interaction.js";

/** A slash command as it is typed. */
export interface TypedCommand {
  readonly channel: Identified;
  /** The command and its subcommand, for example "/index preview". */
  readonly command: string;
  readonly options: Readonly<Record<string, OptionValue>>;
  /** The option that is being typed. @default none: the command is sent */
  readonly focused?: string;
}

/** Uses a slash command. */
export function useCommand(actor: Actor, typed: TypedCommand): UsedInteraction {
  const type = InteractionType.ApplicationCommand;
  return sendInteraction(actor.world, { ...draftOf(actor, typed), type, metadata: {} });
}

/** Asks for suggestions for the option that is being typed. */
export async function completeOption(
  actor: Actor,
  typed: TypedCommand,
): Promise<readonly APIApplicationCommandOptionChoice[]> {
  const { journal } = actor.world;
  const since = journal.end();
  const type = InteractionType.ApplicationCommandAutocomplete;
  const { id } = sendInteraction(actor.world, { ...draftOf(actor, typed), type });
  const told = await journal.next("choices", (choices) => choices.interactionId === id, { since });
  return told.choices;
}

function draftOf(
  actor: Actor,
  { channel: given, command: text, options, focused }: TypedCommand,
): Omit<InteractionDraft, "type"> {
  const { world, id: userId } = actor;
  const channel = seenChannel(actor, given);
  const [name = "", ...path] = text.replace(/^\//, "").split(/\s+/);
  const type = ApplicationCommandType.ChatInput;
  const { command, owners } = findCommand(world, { type, name, channel, userId });
  const found = findOptions(command, path);
  const resolved = createResolved(world, channel, userId);
  const values: object[] = optionValues(found.options, options, { resolved, focused });
  const nested = found.path.reduceRight((inner, step) => [{ ...step, options: inner }], values);
  const data = { ...commandFields(command), options: nested, ...resolved.fields() };
  return { userId, channel, owners, data };
}

/** The fields by which an interaction names its command. */
export const commandFields = ({ id, name, type, guild_id }: APIApplicationCommand): object => ({
  id,
  name,
  type,
  ...(guild_id !== undefined && { guild_id }),
});
