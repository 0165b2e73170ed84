import type { PageChannelKind } from "../../page/protocol.js";
import type { IconName } from "../parts/icon.js";

/** The picture of a kind of channel. */
export function channelIcon(kind: PageChannelKind): IconName {
  if (kind === "dm") return "at";
  return kind === "publicThread" || kind === "privateThread" ? "thread" : "hash";
}
