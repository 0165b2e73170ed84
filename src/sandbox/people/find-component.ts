import {
  type APIButtonComponentWithCustomId,
  type APIMessage,
  type APISelectMenuComponent,
  ButtonStyle,
  ComponentType as Type,
} from "discord-api-types/v10";
import { eachComponent } from "../world/component-texts.js";
import type { ButtonChoice } from "./person.js";

/**
 * The button of a message that is meant.
 *
 * @throws {Error} when there is none, several fit, or it cannot be pressed.
 */
export function findButton(
  message: APIMessage,
  choice: ButtonChoice,
): APIButtonComponentWithCustomId {
  const buttons = componentsOf(message).filter(isButton);
  const { label, emoji, customId } = choice;
  const fitting = buttons.filter(
    (button) =>
      (label === undefined || button.label === label) &&
      (emoji === undefined || button.emoji?.name === emoji) &&
      (customId === undefined || button.custom_id === customId),
  );
  const [button, ...more] = fitting;
  if (!button || more.length > 0) {
    const known = buttons.map(shown).join(", ") || "none";
    throw new Error(
      `Cannot press ${JSON.stringify(choice)}: ${fitting.length} buttons fit. Its buttons are ${known}`,
    );
  }
  if (button.disabled) throw new Error(`Cannot press ${shown(button)}: it is disabled`);
  return button;
}

const shown = ({ label, emoji, custom_id }: APIButtonComponentWithCustomId): string =>
  `"${label ?? emoji?.name ?? custom_id}"`;

/**
 * The select menu of a message that is meant.
 *
 * @throws {Error} when there is none, several fit, or it is disabled.
 */
export function findSelect(message: APIMessage, customId?: string): APISelectMenuComponent {
  const menus = componentsOf(message).filter(isSelect);
  const fitting = menus.filter((menu) => customId === undefined || menu.custom_id === customId);
  const [menu, ...more] = fitting;
  if (!menu || more.length > 0) {
    const known = menus.map((other) => `"${other.custom_id}"`).join(", ") || "none";
    const wanted = customId === undefined ? "the menu" : `the menu "${customId}"`;
    throw new Error(
      `Cannot choose in ${wanted}: ${fitting.length} menus fit. The message has ${known}`,
    );
  }
  if (menu.disabled) throw new Error(`Cannot choose in "${menu.custom_id}": it is disabled`);
  return menu;
}

const componentsOf = ({ components }: APIMessage): readonly object[] => eachComponent(components);

const selects: ReadonlySet<unknown> = new Set([
  Type.StringSelect,
  Type.UserSelect,
  Type.RoleSelect,
  Type.MentionableSelect,
  Type.ChannelSelect,
]);

/** Links and shop buttons are no buttons here: pressing them tells the application nothing. */
function isButton(component: object): component is APIButtonComponentWithCustomId {
  const { type, style } = component as { readonly type?: unknown; readonly style?: unknown };
  return type === Type.Button && style !== ButtonStyle.Link && style !== ButtonStyle.Premium;
}

/** Whether a component is a select menu. */
const isSelect = (component: object): component is APISelectMenuComponent =>
  selects.has((component as { readonly type?: unknown }).type);
