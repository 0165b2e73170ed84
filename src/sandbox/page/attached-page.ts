import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Snowflake } from "discord-api-types/v10";
import type { GatewayFaults } from "../gateway/gateway-faults.js";
import type { Person } from "../people/person.js";
import type { Faults } from "../rest/faults.js";
import type { World } from "../world/world.js";

/** What a sandbox gives the page that is attached to it. */
export interface PageParts {
  readonly world: World;
  readonly faults: Faults;
  readonly gateway: GatewayFaults;
  /** The person behind a user. @throws {Error} when there is no such user. */
  readonly personOf: (id: Snowflake) => Person;
}

/** A page for people, on the server of a sandbox. It comes before the sandbox in both. */
export interface AttachedPage {
  /** Answers a request that is the page's, or must not be answered; returns whether it did. */
  request(request: IncomingMessage, response: ServerResponse): boolean;
  /** Takes a WebSocket that is the page's, or must not be opened; returns whether it did. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Cuts all that is open. Safe to call again. */
  stop(): void;
}

/** Makes the page of a sandbox that is about to be served. */
export type AttachPage = (parts: PageParts) => AttachedPage;
