import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import type { APIMessage } from "discord-api-types/v10";
import { eachComponent } from "../../../src/sandbox/world/component-texts.js";
import { shownText } from "./shown-text.js";

/**
 * What can be used in a message, in order: `[ Label ]` for a button, `[ Label ]✗` for one that is
 * disabled, `[ Label ]↗` for a link and `[ Placeholder ▾ ]` for a select.
 */
export function controls({ components }: APIMessage): string[] {
  return eachComponent(components).flatMap((component) => control(component) ?? []);
}

/** A message as a reader sees it, as text. */
export function transcript(message: APIMessage): string {
  const files = message.attachments.map(({ filename }) => `📎 ${filename}`);
  const used = controls(message);
  const selects = used.filter((one) => one.endsWith("▾ ]"));
  const buttons = used.filter((one) => !one.endsWith("▾ ]")).join(" ");
  return [shownText(message), ...files, ...selects, buttons].filter(Boolean).join("\n");
}

function control(component: Readonly<Record<string, unknown>>): string | undefined {
  const { type, style, disabled } = component;
  if (type === ComponentType.StringSelect) return `[ ${String(component["placeholder"])} ▾ ]`;
  if (type !== ComponentType.Button) return undefined;
  const emoji = component["emoji"] as { readonly name?: string } | undefined;
  const label = [emoji?.name, component["label"]].filter(Boolean).join(" ");
  const mark = style === ButtonStyle.Link ? "↗" : disabled === true ? "✗" : "";
  return `[ ${label} ]${mark}`;
}
