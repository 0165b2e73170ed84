import type { GatewayOpcodes, GatewayReceivePayload } from "discord-api-types/v10";

/** A frame of the gateway's own, which is no event. The `d` of some stays away. */
export const controlFrame = (op: GatewayOpcodes, d?: unknown): GatewayReceivePayload =>
  ({ op, d, s: null, t: null }) as GatewayReceivePayload;
