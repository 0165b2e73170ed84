import type { PageChannel } from "../../page/protocol.js";

/** What stands in the empty box of a channel. */
export function placeholderOf({ kind, name, may, locked }: PageChannel): string {
  if (locked && !may.write) return "This thread is locked";
  if (!may.write) return "You do not have permission to send messages here";
  const isPlain = kind === "text" || kind === "announcement";
  return kind === "dm" ? `Message @${name}` : `Message ${isPlain ? "#" : ""}${name}`;
}
