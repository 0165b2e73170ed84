import { Status } from "discord.js";
import type { Client } from "discord.js";
import type { Config } from "../config.js";
import type { Library } from "../library/library.js";
import { startHealthServer } from "../operations/health-server.js";
import type { Readiness } from "../operations/health-server.js";
import type { GatewayState, Metrics } from "../operations/metrics.js";
import type { Shutdown } from "../operations/shutdown.js";

export interface HealthParts {
  /** Undefined before the first connection. */
  readonly client: () => Client | undefined;
  readonly library: Library;
  readonly metrics: Metrics;
  readonly shutdown: Shutdown;
}

/**
 * Answers whoever watches over the process, where a port is set, until the process ends.
 *
 * @throws {Error} when the port cannot be had; the message is one sentence.
 */
export async function serveHealth(
  { healthPort: port, healthHost: host }: Pick<Config, "healthPort" | "healthHost">,
  { client, library, metrics, shutdown }: HealthParts,
): Promise<void> {
  if (port === undefined) return;
  metrics.includeProcess();
  const server = await startHealthServer({
    port,
    host,
    readiness: () => readiness(gatewayOf(client()), { library, shutdown }),
    metrics: {
      contentType: metrics.contentType,
      text() {
        metrics.gatewayIs(gatewayOf(client()));
        return metrics.text();
      },
    },
  });
  shutdown.add("health", () => server.close());
}

/** That the client was ready once, which is all it tells itself, does not mean that it is now. */
function gatewayOf(client: Client | undefined): GatewayState {
  if (!client?.isReady()) return "connecting";
  return client.ws.shards.every(({ status }) => status === Status.Ready) ? "ready" : "lost";
}

function readiness(
  gateway: GatewayState,
  { library, shutdown }: Pick<HealthParts, "library" | "shutdown">,
): Readiness {
  if (shutdown.hasBegun) return { kind: "notReady", reason: "The bot is stopping" };
  if (gateway !== "ready") {
    return { kind: "notReady", reason: "There is no connection to Discord" };
  }
  return library.status() === undefined
    ? { kind: "notReady", reason: "There is no index" }
    : { kind: "ready" };
}
