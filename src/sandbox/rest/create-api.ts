import { setTimeout as wait } from "node:timers/promises";
import { knownError } from "../known-errors.js";
import type { World } from "../world/world.js";
import { answerFault } from "./answer-fault.js";
import type { Exchange } from "./exchange.js";
import type { Faults } from "./faults.js";
import { findRoute, type FoundRoute } from "./find-route.js";
import { createRateLimits, type RateLimitOptions, setRateLimitHeaders } from "./rate-limits.js";
import { readBody } from "./read-body.js";
import type { RestReply } from "./rest-call.js";
import { apiRoutes } from "./routes/api-routes.js";

export interface ApiOptions {
  readonly token: string;
  readonly faults: Faults;
  readonly rateLimits: RateLimitOptions | undefined;
  readonly gatewayUrl: () => string;
}

/** Carries out a call; undefined when its connection is to be cut. @throws {ApiError} */
export type Api = (exchange: Exchange) => Promise<RestReply | undefined>;

/**
 * The HTTP API of a world. A call meets its fault first, then the check of its token, the rate
 * limits, and its route.
 */
export function createApi(world: World, options: ApiOptions): Api {
  const { token, faults, rateLimits, gatewayUrl } = options;
  const limits = createRateLimits(() => world.clock.now(), rateLimits);
  const routes = apiRoutes(gatewayUrl);
  return async (it) => {
    const fault = faults.take(it);
    if (fault) it.fault = fault;
    await pause(faults.latencyMs + (fault?.kind === "delay" ? fault.ms : 0));
    it.body = await readBody(it.request);
    const early = fault && answerFault(fault, it.response);
    if (early) return early === "cut" ? undefined : early;
    const found = findRoute(routes, it);
    if (!found) throw knownError("notFound");
    if (found === "otherMethod") throw knownError("methodNotAllowed");
    if (!found.route.open && it.request.headers.authorization !== `Bot ${token}`)
      throw knownError("unauthorized");
    const reply = limited(it, found) ?? run(it, found);
    return fault?.kind === "cut" ? undefined : reply;
  };

  /** 429 when this call is one too many. */
  function limited(it: Exchange, { route, params }: FoundRoute): RestReply | undefined {
    const major = [params["guildId"], params["channelId"], params["token"]].join(" ");
    const name = `${route.method} ${route.path}`;
    const state = limits.count({ route: name, major, global: !route.open });
    setRateLimitHeaders(it.response, state);
    if (!state.exceeded) return undefined;
    const retryAfter = state.resetAfterMs / 1000;
    const global = state.exceeded === "global";
    const reply = answerFault({ kind: "rateLimit", retryAfter, global }, it.response);
    return reply === "cut" ? undefined : reply;
  }

  function run({ search, body }: Exchange, { route, params }: FoundRoute): RestReply {
    return route.run({
      world,
      param: (name) => params[name] ?? "",
      query: new URLSearchParams(search),
      body: body.json,
      files: body.files,
    });
  }
}

async function pause(ms: number): Promise<void> {
  if (ms > 0) await wait(ms, undefined, { ref: false });
}
