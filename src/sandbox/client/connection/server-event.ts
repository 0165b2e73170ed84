import type { ServerMessage } from "../../page/protocol.js";

/** What the server tells without having been asked. */
export type ServerEvent = Exclude<ServerMessage, { readonly kind: "result" | "failed" }>;
