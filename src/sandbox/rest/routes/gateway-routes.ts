import type { RESTGetAPIGatewayBotResult, RESTGetAPIGatewayResult } from "discord-api-types/v10";
import { ok, type Route, route } from "../rest-call.js";

/** Where the gateway is. */
export const gatewayRoutes = (gatewayUrl: () => string): Route[] => [
  route("GET /gateway", () => ok({ url: gatewayUrl() } satisfies RESTGetAPIGatewayResult)),
  route("GET /gateway/bot", () =>
    ok({
      url: gatewayUrl(),
      shards: 1,
      session_start_limit: {
        total: 1000,
        remaining: 1000,
        reset_after: 86_400_000,
        max_concurrency: 1,
      },
    } satisfies RESTGetAPIGatewayBotResult),
  ),
];
