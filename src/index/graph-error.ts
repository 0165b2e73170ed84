/** A graph could not be built, or is not good enough to be used. The message is one sentence. */
export class GraphError extends Error {
  override readonly name = "GraphError";
  /**
   * `crashed` is native code that ended the process, `stalled` one that gave no sign of life,
   * `unavailable` a native addon that is missing, `poor` a graph that misses what is near.
   */
  readonly reason: GraphErrorReason;

  constructor(reason: GraphErrorReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

export type GraphErrorReason = "unavailable" | "crashed" | "stalled" | "failed" | "poor";
