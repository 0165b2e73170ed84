import type { APIMessage } from "discord-api-types/v10";

/** All text that a message shows, as a reader sees it: without the backslashes of Markdown. */
export function shownText(message: APIMessage): string {
  return [message.content, ...texts(message.components)]
    .filter((text) => text !== "")
    .join("\n")
    .replace(/\\([^\p{L}\p{N}\s])/gu, "$1");
}

/** The texts of displays, at whatever depth. */
function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== "object" || value === null) return [];
  const own = "content" in value && typeof value.content === "string" ? [value.content] : [];
  return [
    ...own,
    ...Object.values(value).flatMap((inner) => (typeof inner === "object" ? texts(inner) : [])),
  ];
}
