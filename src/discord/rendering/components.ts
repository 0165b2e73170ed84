import { ButtonStyle, ComponentType, SeparatorSpacingSize } from "discord-api-types/v10";
import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInContainer,
  APIContainerComponent,
  APISelectMenuOption,
  APISeparatorComponent,
  APIStringSelectComponent,
  APITextDisplayComponent,
} from "discord-api-types/v10";
import { discordLimits } from "../limits.js";
import { labelText } from "./label-text.js";

/** The state of what a container shows. */
export const accentColors = {
  answered: 0x3ba55d,
  notFound: 0xfaa61a,
  working: 0x5865f2,
  failed: 0xed4245,
  neutral: 0x99aab5,
} as const;

export function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

export function separator(): APISeparatorComponent {
  return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
}

export function container(
  state: keyof typeof accentColors,
  components: readonly APIComponentInContainer[],
): APIContainerComponent {
  return {
    type: ComponentType.Container,
    accent_color: accentColors[state],
    components: [...components],
  };
}

export interface ButtonOptions {
  readonly id: string;
  readonly label?: string;
  readonly emoji?: string;
  /** @default secondary */
  readonly style?: "primary" | "secondary" | "success" | "danger";
  readonly disabled?: boolean;
}

const styles = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
} as const;

export function button({
  id,
  label,
  emoji,
  style = "secondary",
  disabled = false,
}: ButtonOptions): APIButtonComponent {
  return {
    type: ComponentType.Button,
    custom_id: id,
    style: styles[style],
    ...(label === undefined ? {} : { label: labelText(label, discordLimits.buttonLabel) }),
    ...(emoji === undefined ? {} : { emoji: { name: emoji } }),
    ...(disabled ? { disabled } : {}),
  };
}

/** @param url Http or https, at most 512 characters. */
export function linkButton(label: string, url: string): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: labelText(label, discordLimits.buttonLabel),
    url,
  };
}

/** Buttons in rows of at most five; no row for no button. */
export function buttonRows(
  buttons: readonly APIButtonComponent[],
): APIActionRowComponent<APIButtonComponent>[] {
  return buttons.length === 0
    ? []
    : [
        { type: ComponentType.ActionRow, components: buttons.slice(0, 5) },
        ...buttonRows(buttons.slice(5)),
      ];
}

/** https://discord.com/developers/docs/components/reference#string-select */
const placeholderCharacters = 150;

export interface SelectOptions {
  readonly id: string;
  readonly placeholder: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly description?: string;
  }[];
}

/** A select of one option; labels and descriptions are cut to what Discord takes. */
export function selectRow({
  id,
  placeholder,
  options,
}: SelectOptions): APIActionRowComponent<APIStringSelectComponent> {
  const fitting = options
    .slice(0, discordLimits.selectOptions)
    .map(({ value, label, description }): APISelectMenuOption => ({
      value,
      label: labelText(label, discordLimits.selectText),
      ...(description ? { description: labelText(description, discordLimits.selectText) } : {}),
    }));
  const select = {
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder: labelText(placeholder, placeholderCharacters),
    options: fitting,
  } as const;
  return { type: ComponentType.ActionRow, components: [select] };
}
