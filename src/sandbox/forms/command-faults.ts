import { ApplicationCommandOptionType as OptionType } from "discord-api-types/v10";
import type { FieldFault } from "./form-error.js";
import { repeated } from "./select-forms.js";

/** What is wrong with a chat command as a whole. */
export function* commandFaults(command: object): Generator<FieldFault> {
  const { options = [] } = command as CommandPart;
  yield* optionsFaults(options, ["options"], 0);
  if (sizeOf(command as CommandPart) > mostCharacters)
    yield {
      path: [],
      code: "APPLICATION_COMMAND_TOO_LARGE",
      message: `Command exceeds maximum size (${mostCharacters})`,
    };
}

/** Of names, descriptions and values together (docs: interactions, "Application Commands"). */
const mostCharacters = 8000;

/** A command or an option, its shape checked. */
interface CommandPart {
  readonly type?: OptionType;
  readonly name: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  readonly options?: readonly CommandPart[];
}

function* optionsFaults(
  options: readonly CommandPart[],
  path: readonly PropertyKey[],
  depth: number,
): Generator<FieldFault> {
  for (const at of repeated(options.map(({ name }) => name)))
    yield {
      path: [...path, at],
      code: "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
      message: `Option name (${options[at]?.name ?? ""}) already exists.`,
    };
  for (const [at, option] of options.entries()) {
    const before = options.slice(0, at);
    if (option.required && before.some((it) => !it.required))
      yield { path: [...path, at], ...order };
    if (isNested(option) !== isNested(options[0])) yield { path: [...path, at], ...mixed };
    if (depth >= depthOf(option)) yield { path: [...path, at, "type"], ...misplaced };
    yield* optionFaults(option, [...path, at]);
    yield* optionsFaults(
      option.options ?? [],
      [...path, at, "options"],
      nestedDepth(option, depth),
    );
  }
}

function* optionFaults(option: CommandPart, path: readonly PropertyKey[]): Generator<FieldFault> {
  const { type, choices = [], autocomplete } = option;
  const named = type === OptionType.String;
  const counted = type === OptionType.Integer || type === OptionType.Number;
  if (choices.length > 0 && autocomplete) yield { path: [...path, "autocomplete"], ...conflict };
  if ((choices.length > 0 || autocomplete) && !named && !counted)
    yield { path: [...path, "choices"], ...noChoices };
  for (const at of repeated(choices.map(({ name }) => name)))
    yield { path: [...path, "choices", at], ...duplicateChoice };
  for (const [at, { value }] of choices.entries())
    if ((typeof value === "string") !== named || (type === OptionType.Integer && !isWhole(value)))
      yield { path: [...path, "choices", at, "value"], ...wrongValue };
}

const isWhole = (value: unknown): boolean => Number.isSafeInteger(value);

const isNested = (option: CommandPart | undefined): boolean =>
  option?.type === OptionType.Subcommand || option?.type === OptionType.SubcommandGroup;

/** Groups stand in commands, subcommands in commands and groups, options anywhere. */
function depthOf({ type }: CommandPart): number {
  if (type === OptionType.SubcommandGroup) return 1;
  return type === OptionType.Subcommand ? 2 : 3;
}

/** Options of a group are at depth 1, those of a subcommand at 2, others have none. */
function nestedDepth({ type }: CommandPart, depth: number): number {
  if (type === OptionType.SubcommandGroup) return 1;
  return type === OptionType.Subcommand ? 2 : depth + 3;
}

function sizeOf({ name, description = "", choices = [], options = [] }: CommandPart): number {
  const chosen = choices.map((choice) => choice.name.length + String(choice.value).length);
  const nested = options.map(sizeOf);
  return [name.length, description.length, ...chosen, ...nested].reduce((sum, it) => sum + it, 0);
}

const order = {
  code: "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
  message: "Required options must be placed before non-required options",
};
const mixed = {
  code: "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
  message:
    "Sub-command and sub-command group option types are mutually exclusive to all other types",
};
const misplaced = {
  code: "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
  message: "An option of this type cannot stand here",
};
const conflict = {
  code: "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES_CONFLICT",
  message: "Choices and autocomplete cannot be set together",
};
const noChoices = {
  code: "APPLICATION_COMMAND_OPTION_CHOICES_NOT_ALLOWED",
  message: "Options of this type have no choices",
};
const duplicateChoice = {
  code: "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_EXISTS",
  message: "Option choice name already exists",
};
const wrongValue = {
  code: "APPLICATION_COMMAND_OPTIONS_CHOICE_VALUE_INVALID",
  message: "The value of the choice is not of the option's type",
};
