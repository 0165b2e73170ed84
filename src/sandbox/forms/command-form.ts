import {
  ApplicationCommandOptionType as OptionType,
  ApplicationCommandType,
  type ApplicationIntegrationType,
  type APIApplicationCommandOption,
  type InteractionContextType,
  Locale,
  type LocalizationMap,
} from "discord-api-types/v10";
import { z } from "zod/v4";
import { commandFaults } from "./command-faults.js";
import { because, faults, list, optional, text, whole } from "./fields.js";
import { readForm } from "./read-form.js";

/** What a command is made of; of menu commands, `description` and `options` are absent. */
export interface CommandForm {
  readonly type?: ApplicationCommandType | null;
  readonly name: string;
  readonly name_localizations?: LocalizationMap;
  readonly description?: string;
  readonly description_localizations?: LocalizationMap;
  readonly options?: APIApplicationCommandOption[];
  readonly default_member_permissions?: string | null;
  readonly integration_types?: ApplicationIntegrationType[];
  readonly contexts?: InteractionContextType[] | null;
  readonly nsfw?: boolean;
}

/** Names of chat commands and their options (docs: interactions, "Application Command Naming"). */
const chatName = z
  .string()
  .refine(
    (name) =>
      /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u.test(name) && name === name.toLowerCase(),
    because("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid"),
  );

const locales = z.enum(Locale);
const localized = (value: z.ZodType<string>): z.ZodType =>
  optional(z.partialRecord(locales, value.nullable()));

const choice = z.object({
  name: text(1, 100),
  name_localizations: localized(text(1, 100)),
  value: z.union([text(1, 100), z.number()]),
});

const described = {
  name: chatName,
  name_localizations: localized(chatName),
  description: text(1, 100),
  description_localizations: localized(text(1, 100)),
};

/** An option; those of subcommands are options too. */
const option: z.ZodType = z.lazy(() =>
  z.object({
    type: z.enum(OptionType),
    ...described,
    required: optional(z.boolean()),
    choices: optional(list(choice, 0, 25)),
    options: optional(list(option, 0, 25)),
    channel_types: optional(z.array(whole(0, 100))),
    min_value: optional(z.number()),
    max_value: optional(z.number()),
    min_length: optional(whole(0, 6000)),
    max_length: optional(whole(1, 6000)),
    autocomplete: optional(z.boolean()),
  }),
);

const settings = {
  default_member_permissions: z
    .string()
    .refine(
      (bits) => /^\d+$/.test(bits),
      because("NUMBER_TYPE_COERCE", "Value is not permissions."),
    )
    .nullish(),
  dm_permission: optional(z.boolean()),
  integration_types: optional(list(whole(0, 1), 1, 2)),
  contexts: list(whole(0, 2), 1, 3).nullish(),
  nsfw: optional(z.boolean()),
};

const chatCommand = z
  .object({
    type: z.literal(ApplicationCommandType.ChatInput).nullish(),
    ...described,
    options: optional(list(option, 0, 25)),
    ...settings,
  })
  .check(faults(commandFaults));

/** In a context menu, a command has a name alone. */
const menuCommand = z.object({
  type: z.union([
    z.literal(ApplicationCommandType.User),
    z.literal(ApplicationCommandType.Message),
  ]),
  name: text(1, 32),
  name_localizations: localized(text(1, 32)),
  description: optional(
    z
      .string()
      .refine(
        (value) => value === "",
        because(
          "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_ALLOWED",
          "Context menu commands cannot have description",
        ),
      ),
  ),
  ...settings,
});

/**
 * A command (docs: interactions, application commands, "Create Global Application Command"); `at`
 * are the fields that lead to it.
 *
 * @throws {ApiError} 50035
 */
export function readCommandForm(body: unknown, at: readonly string[] = []): CommandForm {
  const kind = z.object({ type: z.enum(ApplicationCommandType).nullish() });
  const { type } = readForm(kind, body, at);
  const chat = (type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
  const schema: z.ZodType = chat ? chatCommand : menuCommand;
  return readForm(schema, body, at) as CommandForm;
}
