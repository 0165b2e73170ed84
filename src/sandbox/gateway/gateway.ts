import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { GatewayCloseCodes, GatewayOpcodes } from "discord-api-types/v10";
import { type WebSocket, WebSocketServer } from "ws";
import type { World } from "../world/world.js";
import { type Connection, createConnection } from "./connection.js";
import { controlFrame } from "./control-frame.js";
import { dispatchesOf } from "./dispatches-of.js";
import { createFrameLimit } from "./frame-limit.js";
import type { GatewayFaults } from "./gateway-faults.js";
import { serveFrame } from "./serve-frame.js";
import type { Session } from "./session.js";

export interface GatewayOptions {
  /** The bot's token. */
  readonly token: string;
  /** @default 41250, as Discord's */
  readonly heartbeatIntervalMs?: number | undefined;
}

/** Discord's gateway, version 10 in JSON without compression (docs: topics, "Gateway"). */
export interface Gateway {
  readonly faults: GatewayFaults;
  /** For the event "upgrade" of a HTTP server. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Cuts all connections and follows the world no longer. */
  stop(): void;
}

/** A gateway that tells bots what happens in a world. */
export function createGateway(
  world: World,
  { token, heartbeatIntervalMs = 41_250 }: GatewayOptions,
): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const connections = new Set<Connection>();
  const sessions = new Map<string, Session>();
  let refusedUntil = 0;
  const unfollow = tellSessions(world, sessions);
  const refuse = (forMs: number): void => {
    refusedUntil = world.clock.now() + forMs;
  };
  const stop = (): void => {
    unfollow();
    for (const socket of sockets.clients) socket.terminate();
  };
  return { upgrade, stop, faults: { ...faultsOf(connections, sessions), refuse } };

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (world.clock.now() < refusedUntil) {
      socket.end("HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n");
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      if (versionOf(request) === "10") welcome(opened);
      else opened.close(GatewayCloseCodes.InvalidAPIVersion);
    });
  }

  function welcome(socket: WebSocket): void {
    const connection = createConnection(socket, world, sessions);
    const isWithinLimit = createFrameLimit(() => world.clock.now());
    connections.add(connection);
    socket.on("close", () => connections.delete(connection));
    socket.on("message", (raw: Buffer) => {
      if (!isWithinLimit()) connection.close(GatewayCloseCodes.RateLimited);
      else serveFrame({ world, token, sessions }, connection, raw.toString());
    });
    connection.note({ direction: "open", code: 0 });
    connection.send(
      controlFrame(GatewayOpcodes.Hello, { heartbeat_interval: heartbeatIntervalMs }),
    );
  }
}

/** Tells all sessions what happens, until the returned function is called. */
function tellSessions(world: World, sessions: ReadonlyMap<string, Session>): () => void {
  return world.journal.follow((happening) => {
    for (const session of [...sessions.values()]) {
      const dispatches = dispatchesOf(world, happening, session.intents);
      for (const dispatch of dispatches) session.offer(dispatch);
    }
  });
}

const versionOf = ({ url = "/" }: IncomingMessage): string | null =>
  new URL(url, "ws://sandbox").searchParams.get("v");

function faultsOf(
  connections: ReadonlySet<Connection>,
  sessions: Map<string, Session>,
): Omit<GatewayFaults, "refuse"> {
  return {
    connectionCount: () => connections.size,
    isListening: () => [...connections].some(({ session }) => session !== undefined),
    drop: () => {
      for (const connection of [...connections]) connection.cut();
    },
    reconnect: () => {
      const frame = controlFrame(GatewayOpcodes.Reconnect, null);
      for (const connection of [...connections]) connection.send(frame);
    },
    invalidateSession: ({ resumable = false } = {}) => {
      if (!resumable) sessions.clear();
      for (const connection of [...connections]) connection.invalidate(resumable);
    },
    close: (code) => {
      for (const connection of [...connections]) connection.close(code);
    },
    silence: () => {
      for (const connection of connections) connection.silent = true;
    },
  };
}
