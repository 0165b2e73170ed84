import type { APIMessageComponentEmoji, APIPartialEmoji } from "discord-api-types/v10";

/** An emoji as text: its characters, or the name of a custom one. */
export function emojiText({ id, name }: APIMessageComponentEmoji | APIPartialEmoji): string {
  return id === null || id === undefined ? (name ?? "") : `:${name ?? "emoji"}:`;
}
