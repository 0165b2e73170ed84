import type { IncomingMessage, ServerResponse } from "node:http";
import { ApiError } from "../api-error.js";
import type { World } from "../world/world.js";
import { createApi } from "./create-api.js";
import { type Exchange, openExchange } from "./exchange.js";
import { createFaults, type Faults } from "./faults.js";
import type { RateLimitOptions } from "./rate-limits.js";
import type { RestReply } from "./rest-call.js";
import { serveFile } from "./serve-file.js";

export interface RestOptions {
  /** The bot's token; calls with another are answered with 401. */
  readonly token: string;
  /** @default no faults */
  readonly faults?: Faults;
  /** @default generous ones: see there */
  readonly rateLimits?: RateLimitOptions;
  /** Where the gateway is, for example "ws://127.0.0.1:4080/gateway"; asked for when it is told. */
  readonly gatewayUrl: () => string;
}

/**
 * Answers the calls of the bot (/api/v10/…) and serves uploaded files (/attachments/…). Anything
 * else is 404. Every call is recorded in the journal; a fault of the sandbox itself is a 500 that
 * tells its message there. It never throws.
 */
export function createRest(
  world: World,
  { token, faults = createFaults(), rateLimits, gatewayUrl }: RestOptions,
): (request: IncomingMessage, response: ServerResponse) => void {
  const api = createApi(world, { token, faults, rateLimits, gatewayUrl });
  return (request, response) => {
    try {
      const it = openExchange(request, response);
      if (it.path.startsWith("/attachments/")) serveFile(world, it.path, response);
      else void answer(it);
    } catch {
      send(response, { status: 400 });
    }
  };

  async function answer(it: Exchange): Promise<void> {
    const began = performance.now();
    const reply = await api(it).catch(refuse);
    world.journal.record({
      kind: "rest",
      method: it.method,
      path: it.path + it.search,
      body: it.body.json,
      files: it.body.files.map(({ name }) => name),
      status: reply?.status ?? 0,
      response: reply?.body,
      ms: performance.now() - began,
      faulty: it.fault !== undefined,
    });
    if (reply) send(it.response, reply);
    else it.request.socket.destroy();
  }
}

/** Errors of the API as Discord tells them; a fault of the sandbox as 500 with its message. */
function refuse(error: unknown): RestReply {
  if (error instanceof ApiError) return { status: error.status, body: error.body() };
  const message = error instanceof Error ? error.message : String(error);
  return { status: 500, body: { code: 0, message: `Fault of the sandbox: ${message}` } };
}

function send(response: ServerResponse, { status, body }: RestReply): void {
  if (response.destroyed || response.headersSent) return;
  if (body === undefined) {
    response.writeHead(status).end();
    return;
  }
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}
