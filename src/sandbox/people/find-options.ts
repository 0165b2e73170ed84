import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as OptionType,
} from "discord-api-types/v10";

export interface FoundOptions {
  /** The group and the subcommand, or the subcommand; empty in a command without any. */
  readonly path: readonly { readonly name: string; readonly type: OptionType }[];
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/**
 * The options below a path of subcommand names.
 *
 * @throws {Error} when there is no such subcommand, or none is named where one must be.
 */
export function findOptions(
  {
    name,
    options = [],
  }: { readonly name: string; readonly options?: readonly APIApplicationCommandOption[] },
  path: readonly string[],
): FoundOptions {
  const inner = options.filter(
    (option) => option.type === OptionType.Subcommand || option.type === OptionType.SubcommandGroup,
  );
  const [next, ...rest] = path;
  if (next === undefined && inner.length === 0)
    return { path: [], options: options.filter(isBasic) };
  const found = inner.find((option) => option.name === next);
  if (!found) {
    const known = inner.map((option) => option.name).join(", ") || "none";
    throw new Error(`Cannot use ${name} ${next ?? "alone"}: its subcommands are ${known}`);
  }
  const below = findOptions(found, rest);
  return { ...below, path: [{ name: found.name, type: found.type }, ...below.path] };
}

const isBasic = (option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption =>
  option.type !== OptionType.Subcommand && option.type !== OptionType.SubcommandGroup;
