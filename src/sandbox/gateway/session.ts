import { randomBytes } from "node:crypto";
import {
  type GatewayDispatchPayload,
  GatewayOpcodes,
  type GatewayReceivePayload,
} from "discord-api-types/v10";
import type { Dispatch, DispatchedEvent } from "./dispatch.js";
import { shardOf } from "./shard-of.js";

export interface SessionOptions {
  readonly shard: readonly [shard: number, shards: number];
  readonly intents: number;
  /** How many events are kept for a bot that resumes. @default 1000 */
  readonly capacity?: number;
}

type Send = (payload: GatewayReceivePayload) => void;

/** What a bot has been told on one shard. It outlives the connection, so that it can be resumed. */
export interface Session {
  readonly id: string;
  readonly shard: readonly [shard: number, shards: number];
  readonly intents: number;
  /** Numbers an event, keeps it, and sends it while a connection is attached. */
  tell(event: DispatchedEvent): void;
  /** As `tell`, if the shard and the intents of this session ask for it. */
  offer(dispatch: Dispatch): void;
  /** Sends all events from now on with `send`, instead of what was attached before. */
  attach(send: Send): void;
  /** Sends nothing with `send` any more; another that has been attached since goes on. */
  detach(send: Send): void;
  /** The events after a number; nothing when they are not kept any more, or not yet sent. */
  since(sequence: number): readonly GatewayDispatchPayload[] | undefined;
}

/** A session in which nothing has been told yet. */
export function createSession({ shard, intents, capacity = 1000 }: SessionOptions): Session {
  const kept: GatewayDispatchPayload[] = [];
  let sequence = 0;
  let send: Send | undefined;
  return {
    id: randomBytes(16).toString("hex"),
    shard,
    intents,
    tell,
    offer({ event, intents: needed, guildId }) {
      const wanted = needed === 0 || (needed & intents) !== 0;
      if (wanted && shardOf(guildId, shard[1]) === shard[0]) tell(event);
    },
    attach(connection) {
      send = connection;
    },
    detach(connection) {
      if (send === connection) send = undefined;
    },
    since(seen) {
      const first = sequence - kept.length;
      return seen < first || seen > sequence ? undefined : kept.slice(seen - first);
    },
  };

  function tell(event: DispatchedEvent): void {
    const payload = { op: GatewayOpcodes.Dispatch, s: ++sequence, ...event } as const;
    kept.push(payload);
    if (kept.length > capacity) kept.shift();
    send?.(payload);
  }
}
