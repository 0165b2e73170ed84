import { type APISelectMenuComponent, ComponentType as Type } from "discord-api-types/v10";
import type { Identified, SelectChoice } from "./person.js";
import type { Resolved } from "./resolved.js";

/**
 * The values that a choice stands for.
 *
 * @throws {Error} when the menu does not have them, or takes fewer or more.
 */
export function selected(
  menu: APISelectMenuComponent,
  { values = [], label, labels = [] }: SelectChoice,
  resolved: Resolved,
): string[] {
  const read = label === undefined ? labels : [label, ...labels];
  const given = values.map((value: string | Identified) =>
    typeof value === "string" ? value : value.id,
  );
  const chosen = [...given, ...read.map((text) => valueLabelled(menu, text))];
  const { min_values: least = 1, max_values: most = 1 } = menu;
  if (chosen.length < least || chosen.length > most)
    throw new Error(
      `Cannot choose ${chosen.length} in "${menu.custom_id}": it takes ${least} to ${most}`,
    );
  return chosen.map((value) => accepted(menu, value, resolved));
}

function valueLabelled(menu: APISelectMenuComponent, label: string): string {
  const options = menu.type === Type.StringSelect ? menu.options : [];
  const option = options.find((known) => known.label === label);
  if (option) return option.value;
  const known = options.map((other) => `"${other.label}"`).join(", ") || "none";
  throw new Error(`Cannot choose "${label}" in "${menu.custom_id}": its labels are ${known}`);
}

function accepted(menu: APISelectMenuComponent, value: string, resolved: Resolved): string {
  switch (menu.type) {
    case Type.StringSelect:
      if (menu.options.some((option) => option.value === value)) return value;
      throw new Error(`Cannot choose the value "${value}": "${menu.custom_id}" does not have it`);
    case Type.UserSelect:
      return resolved.user(value);
    case Type.RoleSelect:
      return resolved.role(value);
    case Type.MentionableSelect:
      return resolved.mentionable(value);
    case Type.ChannelSelect:
      return resolved.channel(value);
  }
}
