import { constants } from "node:os";
import { setTimeout as delay } from "node:timers/promises";

/** What shutting down writes; `createLog` makes one. */
export interface ShutdownLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface ShutdownOptions {
  readonly log: ShutdownLog;
  /** @default ["SIGINT", "SIGTERM"] */
  readonly signals?: readonly ("SIGINT" | "SIGTERM" | "SIGHUP")[];
  /**
   * How long all steps together may take, in milliseconds.
   *
   * @default 10 000
   */
  readonly graceMs?: number;
  /**
   * A second signal within so many milliseconds is the first one again: the terminal sends one to the
   * whole group, and npm passes its own on.
   *
   * @default 250
   */
  readonly echoMs?: number;
  /** @default process.exit */
  readonly exit?: (code: number) => void;
}

/** Ends one part of the process. The signal is aborted when its time is over. */
export type ShutdownStep = (signal: AbortSignal) => Promise<void> | void;

/** The one way out of the process. */
export interface Shutdown {
  /**
   * Registers what has to be ended; the newest is ended first, so each may still use what was there
   * before it. `timeoutMs` limits it beyond what is left of the whole.
   */
  add(name: string, step: ShutdownStep, options?: { readonly timeoutMs?: number }): void;
  /**
   * Runs all steps and ends the process with `code`, or with 1 in place of 0 when a step failed or
   * was not finished in time. Does nothing when it has begun before, but for raising the code from 0.
   */
  begin(reason: string, code: number): void;
  /** Whether it has begun; nothing new should be started then. */
  readonly hasBegun: boolean;
}

interface Step {
  readonly name: string;
  readonly run: ShutdownStep;
  readonly timeoutMs: number;
}

/**
 * Makes the way out and listens for signals: the first one begins, with code 0; a second one ends the
 * process at once, with 128 and its number as a shell reports it.
 */
export function createShutdown(options: ShutdownOptions): Shutdown {
  const { log, signals = ["SIGINT", "SIGTERM"], graceMs = 10_000 } = options;
  const { echoMs = 250, exit = (code: number) => process.exit(code) } = options;
  const steps: Step[] = [];
  let code: number | undefined;
  let signalledAt: number | undefined;
  for (const signal of signals) process.on(signal, onSignal);
  return {
    add(name, run, { timeoutMs = graceMs } = {}) {
      steps.push({ name, run, timeoutMs });
    },
    begin,
    get hasBegun() {
      return code !== undefined;
    },
  };

  function onSignal(signal: NodeJS.Signals): void {
    if (signalledAt === undefined) {
      signalledAt = performance.now();
      begin(signal, 0);
      return;
    }
    if (performance.now() - signalledAt < echoMs) return;
    log.warn({ signal }, "Ended at once by a second signal");
    exit(128 + constants.signals[signal]);
  }

  function begin(reason: string, wanted: number): void {
    const isFirst = code === undefined;
    code = code === undefined || code === 0 ? wanted : code;
    if (!isFirst) return;
    log.info({ reason }, "Shutting down");
    void runAll(steps, graceMs).then((unfinished) => {
      for (const { name, fault } of unfinished) log.error({ step: name, fault }, "Not shut down");
      const final = unfinished.length > 0 && code === 0 ? 1 : (code ?? 0);
      log.info({ code: final, unfinished: unfinished.map(({ name }) => name) }, "Shut down");
      exit(final);
    });
  }
}

interface Unfinished {
  readonly name: string;
  readonly fault: unknown;
}

/** One after another, the newest first, also those that are added meanwhile. */
async function runAll(steps: Step[], graceMs: number): Promise<Unfinished[]> {
  const unfinished: Unfinished[] = [];
  const end = performance.now() + graceMs;
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const limitMs = Math.max(0, Math.min(step.timeoutMs, end - performance.now()));
    const fault = await runStep(step, limitMs);
    if (fault !== undefined) unfinished.push({ name: step.name, fault });
  }
  return unfinished;
}

/** What kept a step from its end, or undefined. */
async function runStep({ run }: Step, limitMs: number): Promise<unknown> {
  const late = new Error(`It took longer than ${Math.round(limitMs)} ms`);
  const over = new AbortController();
  const ended = new AbortController();
  const timeout = delay(limitMs, late, { signal: ended.signal }).catch(() => undefined);
  try {
    const work = Promise.resolve(run(over.signal)).then(() => undefined);
    const fault = await Promise.race([work, timeout]);
    if (fault !== undefined) over.abort(fault);
    return fault;
  } catch (error) {
    return error ?? new Error("It failed without a reason");
  } finally {
    ended.abort();
  }
}
