import type { GatewayDispatchPayload, Snowflake } from "discord-api-types/v10";

type Unnumbered<Payload> = Payload extends { op: unknown; s: unknown }
  ? Omit<Payload, "op" | "s">
  : never;

/** An event and its data, before a session numbers it. */
export type DispatchedEvent = Unnumbered<GatewayDispatchPayload>;

/** An event, and who is told of it. */
export interface Dispatch {
  readonly event: DispatchedEvent;
  /** Intent bits of which the session needs one; 0 when it is told in any case. */
  readonly intents: number;
  /** Decides the shard; direct messages have none and belong to shard 0. */
  readonly guildId: Snowflake | undefined;
}
