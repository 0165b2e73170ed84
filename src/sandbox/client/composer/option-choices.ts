import type { APIApplicationCommandBasicOption } from "discord-api-types/v10";
import type { PageState } from "../../page/protocol.js";
import { channels, people, roles } from "../components/menu-options.js";
import { optionTypes as types } from "../discord-constants.js";
import type { SelectOption } from "../parts/select-option.js";
import { localized } from "./localized.js";

type Option = APIApplicationCommandBasicOption;

export interface ChoicesOptions {
  readonly state: PageState;
  readonly locale: string;
}

/** What can be given for an option, where it is not free. Undefined: it is typed. */
export function optionChoices(
  option: Option,
  { state, locale }: ChoicesOptions,
): SelectOption[] | undefined {
  switch (option.type) {
    case types.Boolean:
      return [
        { value: "true", label: "True" },
        { value: "false", label: "False" },
      ];
    case types.User:
      return people(state);
    case types.Role:
      return roles(state);
    case types.Mentionable:
      return [...people(state), ...roles(state)];
    case types.Channel:
      return channels(state);
    case types.String:
    case types.Integer:
    case types.Number:
      return option.choices?.map((choice) => ({
        value: String(choice.value),
        label: localized(choice, locale).name,
      }));
    case types.Attachment:
      return undefined;
  }
}

/** Whether the bot suggests values while the option is typed. */
export const isCompleted = (option: Option): boolean =>
  "autocomplete" in option && (option.autocomplete ?? false);
