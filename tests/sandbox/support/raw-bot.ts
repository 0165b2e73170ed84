import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocket } from "ws";
import { createGateway, type Gateway } from "../../../src/sandbox/gateway/gateway.js";
import type { World } from "../../../src/sandbox/world/world.js";

export interface Frame {
  readonly op: number;
  readonly d: unknown;
  readonly s: number | null;
  readonly t: string | null;
}

/** A bot that speaks the gateway's protocol by hand. */
export interface RawBot {
  readonly frames: readonly Frame[];
  send(frame: unknown): void;
  /** The first frame that fits, waiting for it. */
  frame(fits: (frame: Frame) => boolean): Promise<Frame>;
  /** The close code. */
  readonly closed: Promise<number>;
  end(code?: number): void;
}

/** Connects; the frames that come are kept. */
export function connect(url: string): RawBot {
  const socket = new WebSocket(url);
  const frames: Frame[] = [];
  const waiting = new Set<() => void>();
  socket.on("message", (raw: Buffer) => {
    frames.push(JSON.parse(raw.toString()) as Frame);
    for (const look of [...waiting]) look();
  });
  socket.on("error", () => undefined);
  return {
    frames,
    send(frame) {
      socket.send(typeof frame === "string" ? frame : JSON.stringify(frame));
    },
    frame: (fits) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = frames.find(fits);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    closed: new Promise((resolve) => socket.on("close", resolve)),
    end(code) {
      socket.close(code);
    },
  };
}

type FrameTest = (frame: Frame) => boolean;

export const op =
  (wanted: number): FrameTest =>
  (frame) =>
    frame.op === wanted;
export const event =
  (name: string): FrameTest =>
  (frame) =>
    frame.t === name;

export interface ServedGateway {
  readonly gateway: Gateway;
  readonly url: string;
  stop(): Promise<void>;
}

/** A gateway of its own, without REST. */
export async function serveGateway(
  world: World,
  options: { readonly heartbeatIntervalMs?: number } = {},
): Promise<ServedGateway> {
  const gateway = createGateway(world, { token: "token", ...options });
  const server = createServer();
  server.on("upgrade", gateway.upgrade);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    gateway,
    url: `${world.origin.replace("http", "ws")}/gateway?v=10&encoding=json`,
    stop() {
      gateway.stop();
      return new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
    },
  };
}
