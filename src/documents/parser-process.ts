import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ParserJob, ParserReply, ParserSettings } from "./parser-messages.js";

/** What came of one job: the parser's reply, or why there is none. */
export type ParserResult =
  | Extract<ParserReply, { readonly kind: "done" }>
  | { readonly kind: "died"; readonly reason: string };

/** A process that parses one file at a time. */
export interface ParserProcess {
  /** Of no use any more when it is not. */
  readonly isAlive: boolean;
  /**
   * A job that takes longer than `timeoutMs` or is aborted kills the process.
   *
   * @throws the signal's reason when it is aborted.
   */
  parse(job: ParserJob, options: ParseOptions): Promise<ParserResult>;
  kill(): void;
}

export interface ParseOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

export interface ParserStart {
  /** The compiled file of the process. */
  readonly entry: URL;
  readonly settings: ParserSettings;
  /** Of V8's heap. */
  readonly maxHeapMb: number;
}

/**
 * Starts a process that parses.
 *
 * @throws {Error} when it does not come up.
 */
export async function startParser({
  entry,
  settings,
  maxHeapMb,
}: ParserStart): Promise<ParserProcess> {
  const file = fileURLToPath(entry);
  const child = fork(file, [JSON.stringify(settings)], {
    execArgv: [`--max-old-space-size=${maxHeapMb}`],
    // What parses strangers' files need not know our secrets.
    env: {},
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  // Nothing listens between two jobs, and an error without a listener would end us.
  child.on("error", () => undefined);
  const first = await nextEvent(child);
  if (first.kind !== "ready") {
    throw new Error(`Cannot start the document parser ${file}: ${describe(first)}`);
  }
  return {
    get isAlive() {
      return isAlive(child);
    },
    parse: (job, options) => parse({ child, maxHeapMb }, job, options),
    kill: () => child.kill("SIGKILL"),
  };
}

async function parse(
  { child, maxHeapMb }: { child: ChildProcess; maxHeapMb: number },
  job: ParserJob,
  { timeoutMs, signal }: ParseOptions,
): Promise<ParserResult> {
  signal?.throwIfAborted();
  const kill = () => child.kill("SIGKILL");
  const late = new AbortController();
  late.signal.addEventListener("abort", kill);
  const timer = setTimeout(() => {
    late.abort();
  }, timeoutMs);
  signal?.addEventListener("abort", kill);
  try {
    child.send(job);
    const event = await nextEvent(child);
    signal?.throwIfAborted();
    if (event.kind === "done") return event;
    if (late.signal.aborted) return died(`it took longer than ${timeoutMs / 1000} s to read`);
    return died(
      isMemory(event) ? `it needed more than ${maxHeapMb} MB of memory` : describe(event),
    );
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", kill);
  }
}

interface Exit {
  readonly kind: "exit";
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** What the process says next, or how it ends. */
function nextEvent(child: ChildProcess): Promise<ParserReply | Exit> {
  return new Promise((resolve) => {
    const onMessage = (message: unknown) => {
      settle(message as ParserReply);
    };
    const onEnd = () => {
      settle({ kind: "exit", code: child.exitCode, signal: child.signalCode });
    };
    const settle = (event: ParserReply | Exit) => {
      child.off("message", onMessage).off("exit", onEnd).off("error", onEnd);
      resolve(event);
    };
    child.on("message", onMessage).on("exit", onEnd).on("error", onEnd);
    if (!isAlive(child)) onEnd();
  });
}

function isAlive(child: ChildProcess): boolean {
  return child.connected && child.exitCode === null && child.signalCode === null;
}

/** V8 aborts when its heap is full; the process's own watch and the system kill. */
function isMemory(event: ParserReply | Exit): boolean {
  if (event.kind !== "exit") return false;
  return event.signal === "SIGABRT" || event.signal === "SIGKILL" || event.code === 134;
}

function describe(event: ParserReply | Exit): string {
  if (event.kind !== "exit") return `it said "${event.kind}" out of turn`;
  return `the parser stopped (${event.signal ?? `exit code ${event.code ?? "unknown"}`})`;
}

function died(reason: string): ParserResult {
  return { kind: "died", reason };
}
