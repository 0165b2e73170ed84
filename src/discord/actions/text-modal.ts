import { ComponentType, TextInputStyle } from "discord-api-types/v10";
import type { APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import { shorten } from "../../passages/shorten.js";
import { discordLimits } from "../limits.js";
import { labelText } from "../rendering/label-text.js";
import { visibleText } from "../rendering/visible-text.js";

export interface TextModalOptions {
  /** Custom id of the modal: which action its submission is for. */
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly placeholder?: string;
  /** What stands in the field at first. @default nothing */
  readonly value?: string;
  /** Most characters that can be typed, up to 4,000. */
  readonly max: number;
}

/** The custom id of the one field of a modal. */
export const textField = "text";

/** https://discord.com/developers/docs/components/reference#label and #text-input */
const labelCharacters = 45;
const placeholderCharacters = 100;

/** A modal that asks for one text, which must be there. */
export function textModal(options: TextModalOptions): APIModalInteractionResponseCallbackData {
  const { id, title, label, placeholder, value = "", max } = options;
  const filled = shorten(visibleText(value).trim(), max);
  return {
    custom_id: id,
    title: labelText(title, discordLimits.modalTitle),
    components: [
      {
        type: ComponentType.Label,
        label: labelText(label, labelCharacters),
        component: {
          type: ComponentType.TextInput,
          custom_id: textField,
          style: TextInputStyle.Paragraph,
          max_length: max,
          required: true,
          ...(filled === "" ? {} : { value: filled }),
          ...(placeholder ? { placeholder: labelText(placeholder, placeholderCharacters) } : {}),
        },
      },
    ],
  };
}
