export interface BreakerOptions {
  /** How many failures in a row open the circuit. @default 3 */
  readonly failures?: number | undefined;
  /** How long it stays open. @default 30000 */
  readonly restMs?: number | undefined;
  /** The time in milliseconds, which never goes back. @default that of the process */
  readonly now?: (() => number) | undefined;
}

/** How a call went. One that was given up tells nothing about the server. */
export type CallOutcome = "succeeded" | "failed" | "untold";

/** A call's leave. */
export interface BreakerLeave {
  readonly kind: "leave";
  /**
   * To be called once; what is said later counts for nothing.
   *
   * @param atLeastMs how long the server itself asks to be left alone. @default 0
   */
  settle(outcome: CallOutcome, atLeastMs?: number): void;
}

/** The circuit is open, or its one trial is under way: no call now. */
export interface BreakerRest {
  readonly kind: "rest";
  /** How long until the next trial; 0 while one is under way. */
  readonly restMs: number;
}

/**
 * Keeps calls from a server that has failed several times in a row
 * (https://learn.microsoft.com/en-us/azure/architecture/patterns/circuit-breaker). Closed, it gives
 * every call its leave. Open, it gives none until it has rested. Then, half open, it lets one trial
 * through, and by how that goes closes or opens again.
 */
export interface CircuitBreaker {
  readonly state: () => "closed" | "open" | "halfOpen";
  enter(): BreakerLeave | BreakerRest;
}

/** Makes a closed circuit. */
export function createCircuitBreaker({
  failures = 3,
  restMs = 30_000,
  now = () => performance.now(),
}: BreakerOptions = {}): CircuitBreaker {
  let failed = 0;
  let openUntil = Number.NEGATIVE_INFINITY;
  let isTried = false;

  return {
    state,
    enter() {
      const current = state();
      if (current === "open") return { kind: "rest", restMs: openUntil - now() };
      if (current === "halfOpen" && isTried) return { kind: "rest", restMs: 0 };
      isTried = current === "halfOpen";
      return createLeave(isTried);
    },
  };

  function state(): "closed" | "open" | "halfOpen" {
    if (failed < failures) return "closed";
    return now() < openUntil ? "open" : "halfOpen";
  }

  function createLeave(isTrial: boolean): BreakerLeave {
    let isSettled = false;
    return {
      kind: "leave",
      settle(outcome, atLeastMs = 0) {
        if (isSettled) return;
        isSettled = true;
        if (isTrial) isTried = false;
        if (outcome === "succeeded") failed = 0;
        if (outcome !== "failed") return;
        failed += 1;
        openUntil = Math.max(openUntil, now() + Math.max(restMs, atLeastMs));
      },
    };
  }
}
