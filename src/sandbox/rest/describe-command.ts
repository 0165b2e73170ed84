import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type Snowflake,
} from "discord-api-types/v10";
import type { CommandForm } from "../forms/command-form.js";
import type { World } from "../world/world.js";

export interface DescribeCommandOptions {
  /** The guild that has it. @default none: it is global */
  readonly guildId?: Snowflake | undefined;
  /** The command that it replaces. @default a new one */
  readonly id?: Snowflake | undefined;
}

/** A command as it is registered, with the defaults of what its form leaves out. */
export function describeCommand(
  world: World,
  form: CommandForm,
  { guildId, id }: DescribeCommandOptions,
): APIApplicationCommand {
  const version = world.nextId();
  return {
    id: id ?? version,
    application_id: world.application.id,
    ...(guildId && { guild_id: guildId }),
    version,
    type: form.type ?? ApplicationCommandType.ChatInput,
    name: form.name,
    name_localizations: form.name_localizations ?? null,
    description: form.description ?? "",
    description_localizations: form.description_localizations ?? null,
    ...(form.options && { options: form.options }),
    default_member_permissions: form.default_member_permissions ?? null,
    nsfw: form.nsfw ?? false,
    integration_types: form.integration_types ?? [ApplicationIntegrationType.GuildInstall],
    contexts: form.contexts ?? null,
  };
}

/** Whether a form is of this command: names are unique within a type. */
export const sameCommand = ({ name, type }: APIApplicationCommand, form: CommandForm): boolean =>
  name === form.name && type === (form.type ?? ApplicationCommandType.ChatInput);
