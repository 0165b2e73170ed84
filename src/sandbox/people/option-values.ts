import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandInteractionDataBasicOption,
  ApplicationCommandOptionType as Type,
} from "discord-api-types/v10";
import type { OptionValue, UploadedFile } from "./person.js";
import type { Resolved } from "./resolved.js";

export interface OptionValuesSettings {
  readonly resolved: Resolved;
  /** The option being typed, which may be of any length; required ones may then be missing. */
  readonly focused?: string | undefined;
}

type Given = Readonly<Record<string, OptionValue>>;

/**
 * Options as the client sends them, in the order given.
 *
 * @throws {Error} for what Discord's client would not let through: an option that does not exist
 * or is missing, a value of another type, too long, too great, or none of the choices.
 */
export function optionValues(
  options: readonly APIApplicationCommandBasicOption[],
  given: Given,
  { resolved, focused }: OptionValuesSettings,
): APIApplicationCommandInteractionDataBasicOption[] {
  for (const { name, required } of options) {
    if (required && !(name in given) && focused === undefined)
      throw new Error(`Cannot send the command: its option ${name} is required`);
  }
  return Object.entries(given).map(([name, value]) => {
    const option = options.find((known) => known.name === name);
    if (!option) {
      const known = options.map((other) => other.name).join(", ") || "none";
      throw new Error(`Cannot send the option ${name}: the options are ${known}`);
    }
    const sent =
      name === focused
        ? { value: typed(option, value), focused: true }
        : { value: valueOf(option, value, resolved) };
    return { name, type: option.type, ...sent } as APIApplicationCommandInteractionDataBasicOption;
  });
}

/** What has been typed so far; numbers are still text. */
function typed(option: APIApplicationCommandBasicOption, value: OptionValue): string {
  if (!("autocomplete" in option) || !option.autocomplete)
    throw new Error(`Cannot complete the option ${option.name}: it has no autocompletion`);
  if (typeof value !== "string" && typeof value !== "number") throw wrong(option, value);
  return String(value);
}

function valueOf(
  option: APIApplicationCommandBasicOption,
  value: OptionValue,
  resolved: Resolved,
): string | number | boolean {
  switch (option.type) {
    case Type.String:
      if (typeof value !== "string") throw wrong(option, value);
      demandSize(option, value.length, "characters");
      return chosen(option, value);
    case Type.Integer:
    case Type.Number:
      if (typeof value !== "number") throw wrong(option, value);
      if (option.type === Type.Integer && !Number.isInteger(value)) throw wrong(option, value);
      demandSize(option, value);
      return chosen(option, value);
    case Type.Boolean:
      if (typeof value !== "boolean") throw wrong(option, value);
      return value;
    case Type.User:
      return resolved.user(idOf(option, value));
    case Type.Role:
      return resolved.role(idOf(option, value));
    case Type.Mentionable:
      return resolved.mentionable(idOf(option, value));
    case Type.Channel:
      return resolved.channel(idOf(option, value));
    case Type.Attachment:
      if (!isFile(value)) throw wrong(option, value);
      return resolved.attachment(value);
  }
}

interface Limits {
  readonly name: string;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
}

function demandSize(option: Limits, size: number, unit = ""): void {
  // An option that is filled in has at least one character, at most 6000.
  const least = unit ? (option.min_length ?? 1) : (option.min_value ?? -Infinity);
  const most = unit ? (option.max_length ?? 6000) : (option.max_value ?? Infinity);
  if (size >= least && size <= most) return;
  throw new Error(
    `Cannot send the option ${option.name} with ${size} ${unit}: it takes ${least} to ${most}`,
  );
}

/** A choice may be given by its name, as one reads it, or by its value. */
function chosen(option: APIApplicationCommandBasicOption, value: string | number): string | number {
  const choices = "choices" in option ? (option.choices ?? []) : [];
  if (choices.length === 0) return value;
  const choice = choices.find((known) => known.value === value || known.name === value);
  if (choice) return choice.value;
  const known = choices.map(({ name }) => name).join(", ");
  throw new Error(`Cannot send the option ${option.name} as ${value}: its choices are ${known}`);
}

function idOf(option: APIApplicationCommandBasicOption, value: OptionValue): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || isFile(value)) throw wrong(option, value);
  return value.id;
}

const isFile = (value: OptionValue): value is UploadedFile =>
  typeof value === "object" && !("id" in value);

function wrong({ name, type }: APIApplicationCommandBasicOption, value: OptionValue): Error {
  return new Error(
    `Cannot send the option ${name} as ${JSON.stringify(value)}: it is a ${Type[type]}`,
  );
}
