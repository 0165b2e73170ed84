import type { APIApplicationCommandBasicOption } from "discord-api-types/v10";
import type { OptionInput } from "../../page/protocol.js";
import { optionTypes as types } from "../discord-constants.js";
import type { SelectOption } from "../parts/select-option.js";

type Option = APIApplicationCommandBasicOption;

/** What stands in the field of an option. */
export interface OptionEntry {
  readonly text: string;
  /** What was picked from the suggestions, until the text changes. */
  readonly picked?: string | undefined;
  readonly file?: File | undefined;
}

export type ReadOption =
  | { readonly kind: "value"; readonly value: OptionInput }
  | { readonly kind: "file"; readonly file: File }
  | { readonly kind: "none" }
  | { readonly kind: "invalid"; readonly problem: string };

/**
 * The value of an option as it is sent, checked as Discord's client checks it.
 *
 * @param choices What it must be one of; undefined where it is typed freely.
 */
export function readOption(
  option: Option,
  { text, picked, file }: OptionEntry,
  choices: readonly SelectOption[] | undefined,
): ReadOption {
  if (file) return { kind: "file", file };
  const typed = text.trim();
  if (typed === "" && picked === undefined)
    return option.required === true
      ? { kind: "invalid", problem: "This option is required. Specify a value." }
      : { kind: "none" };
  if (!choices) return fromText(option, picked ?? typed);
  const label = typed.toLowerCase();
  const value = picked ?? choices.find((choice) => choice.label.toLowerCase() === label)?.value;
  if (value === undefined) return { kind: "invalid", problem: "Choose one of the suggestions." };
  return fromText(option, value);
}

function fromText(option: Option, text: string): ReadOption {
  if (option.type === types.Boolean) return { kind: "value", value: text === "true" };
  if (option.type !== types.Integer && option.type !== types.Number)
    return { kind: "value", value: text };
  const value = Number(text);
  if (!Number.isFinite(value)) return { kind: "invalid", problem: "Give a number." };
  if (option.type === types.Integer && !Number.isInteger(value))
    return { kind: "invalid", problem: "Give a whole number." };
  return { kind: "value", value };
}
