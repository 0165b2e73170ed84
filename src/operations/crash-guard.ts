import { inspect } from "node:util";
import type { Fault } from "./last-faults.js";

export interface CrashGuardOptions {
  readonly log: { error(fields: object, message: string): void };
  /** Begins the end of the process; `Shutdown.begin`. */
  readonly end: (reason: string, code: number) => void;
  /** Makes the id under which a fault is found in the log. */
  readonly newId: () => string;
  /**
   * Told of every fault, to count and remember it.
   *
   * @default nobody
   */
  readonly onFault?: (fault: Fault) => void;
  /**
   * With more rejections than these within a minute the process ends.
   *
   * @default 10
   */
  readonly maxRejectionsPerMinute?: number;
  /** @default Date.now */
  readonly now?: () => number;
}

const minuteMs = 60_000;

/**
 * Catches what nobody caught in this process. A rejection is logged and survived, for discord.js
 * rejects when it cannot read an event of the gateway; too many in a minute are not. An exception
 * ends the process with code 1: what it broke off may have left anything half done.
 *
 * @returns takes the guard away.
 */
export function installCrashGuard(options: CrashGuardOptions): () => void {
  const { log, end, newId, onFault, maxRejectionsPerMinute = 10, now = Date.now } = options;
  let rejections: readonly number[] = [];
  process.on("unhandledRejection", onRejection).on("uncaughtException", onException);
  return () => {
    process.off("unhandledRejection", onRejection).off("uncaughtException", onException);
  };

  function onRejection(reason: unknown): void {
    report(reason, "Nobody handled a rejection");
    // Not by the clock on the wall, which may be set.
    const at = performance.now();
    rejections = [...rejections.filter((earlier) => at - earlier < minuteMs), at];
    if (rejections.length > maxRejectionsPerMinute) end("too many unhandled rejections", 1);
  }

  function onException(error: unknown): void {
    report(error, "Nobody caught an exception");
    end("an uncaught exception", 1);
  }

  function report(error: unknown, message: string): void {
    const id = newId();
    log.error({ fault: id, error }, message);
    onFault?.({ id, at: now(), message: messageOf(error) });
  }
}

/** Anything may be thrown, also what cannot be made a string of. */
function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  return typeof error === "string" ? error : inspect(error, { depth: 1 });
}
