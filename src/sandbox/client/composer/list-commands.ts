import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
} from "discord-api-types/v10";
import { commandTypes, optionTypes } from "../discord-constants.js";
import { localized } from "./localized.js";

/** A slash command, or one subcommand of it, that can be typed. */
export interface TypedCommand {
  /** As it is asked for: "/settings show". */
  readonly command: string;
  /** As one reads it, in the viewer's language: "/settings show". */
  readonly shown: string;
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/** The slash commands that can be typed, in order of registration. */
export function listCommands(
  commands: readonly APIApplicationCommand[],
  locale: string,
): TypedCommand[] {
  return commands
    .filter(({ type }) => type === commandTypes.ChatInput)
    .flatMap((command) => {
      const { name, description } = localized(command, locale);
      const start = { command: `/${command.name}`, shown: `/${name}`, description };
      return expand(start, command.options ?? [], locale);
    });
}

function expand(
  start: Omit<TypedCommand, "options">,
  options: readonly APIApplicationCommandOption[],
  locale: string,
): TypedCommand[] {
  const nested = options.flatMap((option) => {
    if (option.type !== optionTypes.Subcommand && option.type !== optionTypes.SubcommandGroup)
      return [];
    const { name, description } = localized(option, locale);
    const step = {
      command: `${start.command} ${option.name}`,
      shown: `${start.shown} ${name}`,
      description,
    };
    return expand(step, option.options ?? [], locale);
  });
  if (nested.length > 0) return nested;
  return [{ ...start, options: options.filter(isBasic) }];
}

function isBasic(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return option.type !== optionTypes.Subcommand && option.type !== optionTypes.SubcommandGroup;
}

/** Those that fit what has been typed after "/", those that begin with it first. */
export function matchCommands(commands: readonly TypedCommand[], typed: string): TypedCommand[] {
  const text = typed.replace(/^\//, "").toLowerCase();
  const rank = ({ shown, command }: TypedCommand): number => {
    const names = [shown, command].map((name) => name.slice(1).toLowerCase());
    if (names.some((name) => name.startsWith(text))) return 0;
    return names.some((name) => name.includes(text)) ? 1 : 2;
  };
  return commands
    .map((command) => ({ command, rank: rank(command) }))
    .filter((ranked) => ranked.rank < 2)
    .sort((one, other) => one.rank - other.rank)
    .map(({ command }) => command);
}
