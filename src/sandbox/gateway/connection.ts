import {
  GatewayCloseCodes as Codes,
  GatewayOpcodes as Opcodes,
  type GatewayReceivePayload,
} from "discord-api-types/v10";
import { WebSocket } from "ws";
import type { GatewayHappening } from "../happening.js";
import type { World } from "../world/world.js";
import { controlFrame } from "./control-frame.js";
import type { Session } from "./session.js";

/** One WebSocket of a bot, from HELLO to its end. */
export interface Connection {
  /** What it identified itself for, or resumed. */
  session: Session | undefined;
  /** Whether its heartbeats are left without an acknowledgement. */
  silent: boolean;
  readonly send: (payload: GatewayReceivePayload) => void;
  close(code: number): void;
  /** Cuts it off without a closing handshake. */
  cut(): void;
  /** Lets go of its session (op 9); the bot may resume or identify itself anew on it. */
  invalidate(resumable: boolean): void;
  /** Records a frame, or that the connection opened or closed. */
  note(told: Omit<GatewayHappening, "kind" | "shard">): void;
}

/** A connection over a WebSocket. A session that cannot be resumed any more leaves `sessions`. */
export function createConnection(
  socket: WebSocket,
  world: World,
  sessions: Map<string, Session>,
): Connection {
  const connection: Connection = {
    session: undefined,
    silent: false,
    send,
    close,
    cut: () => {
      socket.terminate();
    },
    invalidate,
    note: (told) => {
      const shard = connection.session && { shard: connection.session.shard };
      world.journal.record({ kind: "gateway", ...shard, ...told });
    },
  };
  socket.on("close", (code) => {
    letGo(endsSession.has(code));
    connection.note({ direction: "close", code });
  });
  // What goes wrong with a socket also closes it.
  socket.on("error", () => undefined);
  return connection;

  function send(payload: GatewayReceivePayload): void {
    if (socket.readyState !== WebSocket.OPEN) return;
    socket.send(JSON.stringify(payload));
    connection.note(sent(payload));
  }

  function close(code: number): void {
    letGo(endsSession.has(code));
    socket.close(code);
  }

  function invalidate(resumable: boolean): void {
    letGo(!resumable);
    connection.session = undefined;
    send(controlFrame(Opcodes.InvalidSession, resumable));
  }

  /** Its session waits to be resumed, or ends. */
  function letGo(ends: boolean): void {
    connection.session?.detach(send);
    if (connection.session && ends) sessions.delete(connection.session.id);
  }
}

const sent = (payload: GatewayReceivePayload) => ({
  direction: "out" as const,
  code: payload.op,
  ...(payload.t !== null && { event: payload.t }),
  ...("d" in payload && { data: payload.d }),
});

/**
 * Codes after which a session cannot be resumed: a bot's goodbye, and those of the gateway (docs:
 * topics, "Gateway Close Event Codes").
 */
const endsSession: ReadonlySet<number> = new Set([
  1000,
  1001,
  Codes.NotAuthenticated,
  Codes.AuthenticationFailed,
  Codes.InvalidSeq,
  Codes.SessionTimedOut,
  Codes.InvalidShard,
  Codes.ShardingRequired,
  Codes.InvalidAPIVersion,
  Codes.InvalidIntents,
  Codes.DisallowedIntents,
]);
