import type { PageMessage } from "../../page/protocol.js";

/** What every component of a message is told. */
export interface OfMessage {
  readonly source: PageMessage;
}
