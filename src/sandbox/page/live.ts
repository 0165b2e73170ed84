import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import type { LiveParts } from "./asker.js";
import { createViewer, type Viewer } from "./viewer.js";
import type { ServerMessage } from "./protocol.js";

/** The sockets of the page. */
export interface Live {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  stop(): void;
}

/** Bytes of a frame from the page: the longest text of a modal fits many times. */
const maxPayload = 1024 * 1024;
/** Bytes that may wait for a page that does not read; then it is cut off, and will come back. */
const mostWaiting = 64 * 1024 * 1024;

/** Tells pages what happens in a world, and does what they ask for. */
export function createLive(parts: LiveParts): Live {
  const sockets = new WebSocketServer({ noServer: true, maxPayload });
  const viewers = new Set<Viewer>();
  // What was dismissed stays so in every window of a person.
  const dismissed = new Map<string, Set<string>>();
  const unfollow = parts.world.journal.follow((happening) => {
    for (const viewer of viewers) viewer.happened(happening);
  });
  return {
    upgrade(request, socket, head) {
      const as = new URL(request.url ?? "/", "ws://page").searchParams.get("as") ?? undefined;
      sockets.handleUpgrade(request, socket, head, (opened) => {
        welcome(opened, as);
      });
    },
    stop() {
      unfollow();
      for (const viewer of viewers) viewer.leave();
      for (const socket of sockets.clients) socket.terminate();
    },
  };

  function welcome(socket: WebSocket, as: string | undefined): void {
    const viewer = createViewer(
      { ...parts, dismissed, all: viewers },
      { as, tell: sender(socket) },
    );
    viewers.add(viewer);
    socket.on("message", (raw) => void viewer.asked(textOf(raw)));
    socket.on("close", () => {
      viewer.leave();
      viewers.delete(viewer);
    });
    // What goes wrong with a socket also closes it.
    socket.on("error", () => undefined);
  }
}

const sender =
  (socket: WebSocket) =>
  (message: ServerMessage): void => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > mostWaiting) socket.terminate();
    else socket.send(JSON.stringify(message));
  };

const textOf = (raw: RawData): string =>
  Array.isArray(raw) ? Buffer.concat(raw).toString() : Buffer.from(raw as Buffer).toString();
