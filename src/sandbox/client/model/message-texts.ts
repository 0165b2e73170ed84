import type { APIMessage } from "discord-api-types/v10";
import { componentTypes } from "../discord-constants.js";

/** The texts that a message shows, in order: its content and those of its text displays. */
export function messageTexts({ content, components }: APIMessage): string[] {
  return [content, ...textsIn(components)].filter((text) => text !== "");
}

function textsIn(components: unknown): string[] {
  if (Array.isArray(components)) return components.flatMap(textsIn);
  if (typeof components !== "object" || components === null) return [];
  const part: Readonly<Record<string, unknown>> = { ...components };
  const { type, content, components: inside } = part;
  return type === componentTypes.TextDisplay && typeof content === "string"
    ? [content]
    : textsIn(inside);
}
