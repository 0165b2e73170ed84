import type { World } from "../world/world.js";

/** Where bots connect, without the query, for example "ws://127.0.0.1:4080/gateway". */
export const gatewayUrl = ({ origin }: World): string => `${origin.replace(/^http/, "ws")}/gateway`;
