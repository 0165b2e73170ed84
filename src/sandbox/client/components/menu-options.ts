import type { APISelectMenuComponent } from "discord-api-types/v10";
import type { PageState } from "../../page/protocol.js";
import { componentTypes as types } from "../discord-constants.js";
import type { SelectOption } from "../parts/select-option.js";
import { emojiText } from "./emoji-text.js";

/** What can be chosen in a menu: its own options, or people, roles and channels. */
export function menuOptions(menu: APISelectMenuComponent, state: PageState): SelectOption[] {
  switch (menu.type) {
    case types.StringSelect:
      return menu.options.map(({ value, label, description, emoji }) => ({
        value,
        label,
        description,
        emoji: emoji && emojiText(emoji),
      }));
    case types.UserSelect:
      return people(state);
    case types.RoleSelect:
      return roles(state);
    case types.MentionableSelect:
      return [...people(state), ...roles(state)];
    case types.ChannelSelect:
      return channels(state);
  }
}

/** What a menu shows as chosen at first. */
export function defaultValues(menu: APISelectMenuComponent): readonly string[] {
  if (menu.type !== types.StringSelect) return menu.default_values?.map(({ id }) => id) ?? [];
  return menu.options.filter((option) => option.default).map(({ value }) => value);
}

/** Everyone, to be chosen. */
export const people = ({ people: all }: PageState): SelectOption[] =>
  all.map(({ id, name, title }) => ({ value: id, label: name, description: title }));

/** All roles, to be chosen. */
export const roles = ({ guilds }: PageState): SelectOption[] =>
  guilds.flatMap((guild) =>
    guild.roles.map(({ id, name }) => ({ value: id, label: `@${name.replace(/^@/, "")}` })),
  );

/** All channels of guilds, to be chosen. */
export const channels = ({ channels: all }: PageState): SelectOption[] =>
  all
    .filter(({ kind }) => kind === "text" || kind === "announcement" || kind === "forum")
    .map(({ id, name }) => ({ value: id, label: `#${name}` }));
