/** What can go wrong between a bot and the gateway, on demand. All sessions are hit at once. */
export interface GatewayFaults {
  /** How many connections are open. */
  connectionCount(): number;
  /** Whether one of them has identified itself, or resumed: then the bot is told what happens. */
  isListening(): boolean;
  /** Cuts the TCP connections without a word; bots resume. */
  drop(): void;
  /** Asks the bots to reconnect (op 7); they resume. */
  reconnect(): void;
  /**
   * Tells the bots that their session is invalid (op 9). A resumable one can be resumed; otherwise
   * it is forgotten and a bot has to identify itself again.
   */
  invalidateSession(options?: { readonly resumable?: boolean }): void;
  /**
   * Closes the connections with a close code. After 4003, 4004, 4007 and 4009 to 4014 the sessions
   * are forgotten, as by Discord (docs: topics, "Gateway Close Event Codes").
   */
  close(code: number): void;
  /** Acknowledges no heartbeat on the connections that are open now; a bot takes them for dead. */
  silence(): void;
  /** Turns new connections away (HTTP 503) for so many milliseconds of the sandbox's clock. */
  refuse(forMs: number): void;
}
