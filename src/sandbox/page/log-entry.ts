/** What a REST call or a frame of the gateway was. `logDetails` tells the rest. */
export type LogEntry = RestEntry | GatewayEntry;

interface AnyEntry {
  /** Its place in the journal; rises. */
  readonly at: number;
  /** Milliseconds since 1970. */
  readonly time: number;
}

export interface RestEntry extends AnyEntry {
  readonly kind: "rest";
  readonly method: string;
  /** Without `/api/v10`; tokens of interactions are shortened. */
  readonly path: string;
  /** 0: the connection was cut. */
  readonly status: number;
  readonly ms: number;
  /** Whether a fault of the page's buttons had a hand in it. */
  readonly faulty: boolean;
}

export interface GatewayEntry extends AnyEntry {
  readonly kind: "gateway";
  /** `in`: from the bot; `out`: to the bot. */
  readonly direction: "in" | "out" | "open" | "close";
  /** Opcode of a frame, close code of a close. */
  readonly code: number;
  /** In words: "MESSAGE_CREATE", "Heartbeat", "Identify"; empty for open and close. */
  readonly name: string;
}
