import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type LoopWatch, watchLoop } from "./loop-watch.js";

/** Whether the bot can answer now; if not, one sentence says why. */
export type Readiness =
  { readonly kind: "ready" } | { readonly kind: "notReady"; readonly reason: string };

export interface HealthServerOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /**
   * The address that is listened on; `0.0.0.0` to be asked from outside a container. There is no
   * password.
   *
   * @default "127.0.0.1"
   */
  readonly host?: string;
  /** Asked at each `/readyz`; must not wait for anything. */
  readonly readiness: () => Readiness;
  /** @default there is no `/metrics` */
  readonly metrics?: { readonly contentType: string; text(): Promise<string> };
  /**
   * `/healthz` fails once after the event loop was held for longer than this.
   *
   * @default 10 000
   */
  readonly maxDelayMs?: number;
}

/** Answers whoever watches over the process. */
export interface HealthServer {
  readonly port: number;
  /** Cuts every connection. Closing again does nothing. */
  close(): Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
}

/**
 * Serves `/healthz` (200 while the event loop runs, 503 after it was held), `/readyz` (200 when the
 * bot can answer, else 503 with the reason) and `/metrics`, to GET and HEAD.
 *
 * @throws {Error} when the port cannot be had; the message is one sentence.
 */
export async function startHealthServer(options: HealthServerOptions): Promise<HealthServer> {
  const { host = "127.0.0.1", maxDelayMs = 10_000 } = options;
  const server = createServer({ requestTimeout: 5000, headersTimeout: 5000 }, (...exchange) => {
    void answer(...exchange);
  });
  const port = await listen(server, { port: options.port, host });
  const loop = watchLoop(maxDelayMs / 10);
  return {
    port,
    close: async () => {
      loop.stop();
      await close(server);
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url = "" } = request;
    const [path = ""] = url.split("?", 1);
    send(response, await replyTo(method, path));
  }

  function replyTo(method: string, path: string): Reply | Promise<Reply> {
    if (method !== "GET" && method !== "HEAD") return { status: 405, body: "Only GET and HEAD" };
    if (path === "/healthz") return health(loop, maxDelayMs);
    if (path === "/readyz") return readiness(options);
    if (path === "/metrics" && options.metrics !== undefined) return measured(options.metrics);
    return { status: 404, body: "Only /healthz, /readyz and /metrics" };
  }
}

/** A loop that is held just now does not answer at all, so it is told afterwards, once. */
function health(loop: LoopWatch, maxDelayMs: number): Reply {
  const heldMs = Math.round(loop.look());
  if (heldMs <= maxDelayMs) return { status: 200, body: "Alive" };
  return { status: 503, body: `The event loop was held for ${heldMs} ms` };
}

function readiness(options: HealthServerOptions): Reply {
  try {
    const found = options.readiness();
    return found.kind === "ready"
      ? { status: 200, body: "Ready" }
      : { status: 503, body: found.reason };
  } catch {
    return { status: 503, body: "The check itself failed" };
  }
}

async function measured(metrics: NonNullable<HealthServerOptions["metrics"]>): Promise<Reply> {
  try {
    return { status: 200, body: await metrics.text(), type: metrics.contentType };
  } catch {
    return { status: 500, body: "The metrics cannot be collected" };
  }
}

function send(response: ServerResponse, { status, body, type }: Reply): void {
  response
    .writeHead(status, {
      "content-type": type ?? "text/plain; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      ...(status === 405 ? { allow: "GET, HEAD" } : {}),
    })
    // Node leaves the body out for HEAD.
    .end(type === undefined ? `${body}\n` : body);
}

async function listen(server: Server, place: { port: number; host: string }): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => {
      const where = `${place.host}:${place.port}`;
      reject(new Error(`Cannot serve health on ${where}: ${error.message}`, { cause: error }));
    });
    server.listen(place, resolve);
  });
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : place.port;
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
