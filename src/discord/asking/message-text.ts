import { ComponentType } from "discord-api-types/v10";
import type { ComponentInContainer, Message, TopLevelComponent } from "discord.js";

/** What a reader sees in a message: its text, else its text displays or the texts of its embeds. */
export function messageText({ content, components, embeds }: Message): string {
  const described = embeds.flatMap(({ title, description }) => [title ?? "", description ?? ""]);
  const texts = [[content], components.flatMap(textsOf), described];
  const [first = ""] = texts.map((parts) => joined(parts)).filter((text) => text !== "");
  return first;
}

function joined(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("\n");
}

function textsOf(component: TopLevelComponent | ComponentInContainer): string[] {
  if (component.type === ComponentType.TextDisplay) return [component.content];
  const isFrame =
    component.type === ComponentType.Container || component.type === ComponentType.Section;
  return isFrame ? component.components.flatMap(textsOf) : [];
}
