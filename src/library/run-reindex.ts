import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import type { IndexingOutcome, ReindexOptions } from "./library.js";
import type { ReindexMessage, ReindexRequest } from "./reindex-messages.js";

export interface ReindexProcess {
  /** The built file of reindex.process.ts. */
  readonly entry: URL;
  /** What the process must know; sent to it, so that it stands in no list of processes. */
  readonly settings: object;
  /** The environment of the process; it gets no other variable. */
  readonly env: Readonly<Record<string, string>>;
  /** How long it may take to end once it was told to, before it is killed. @default 5,000 */
  readonly graceMs?: number | undefined;
  /** The most JavaScript memory of the process. @default Node's own limit */
  readonly heapMegabytes?: number | undefined;
}

/**
 * Brings the index up to date in a process of its own.
 *
 * @throws {Error} when it fails, crashes or is killed; the message is one sentence.
 * @throws the signal's reason when it aborts, unless a new index was published already.
 */
export async function runReindex(
  { entry, settings, env, graceMs = 5_000, heapMegabytes }: ReindexProcess,
  { onProgress, signal }: ReindexOptions,
): Promise<IndexingOutcome> {
  signal?.throwIfAborted();
  const child = fork(entry, [], {
    // None of this process's own flags.
    execArgv: heapMegabytes === undefined ? [] : [`--max-old-space-size=${heapMegabytes}`],
    env: { ...env },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const stop = (): void => {
    request(child, { kind: "stop" });
    setTimeout(() => child.kill("SIGKILL"), graceMs).unref();
  };
  signal?.addEventListener("abort", stop);
  try {
    request(child, { kind: "start", settings });
    const end = await ended(child, { onProgress, graceMs });
    if (end.last?.kind !== "done") signal?.throwIfAborted();
    return outcomeOf(end);
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

function request(child: ChildProcess, message: ReindexRequest): void {
  // That it is gone is told by its end.
  child.send(message, () => undefined);
}

interface End {
  readonly last: ReindexMessage | undefined;
  readonly exitCode: number | null;
  readonly exitSignal: NodeJS.Signals | null;
  readonly startError: Error | undefined;
  /** The end of what it wrote to standard error. */
  readonly complaint: string;
}

function ended(
  child: ChildProcess,
  { onProgress, graceMs }: Pick<ReindexOptions, "onProgress"> & { readonly graceMs: number },
): Promise<End> {
  return new Promise((resolve) => {
    let last: ReindexMessage | undefined;
    let complaint = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      complaint = (complaint + text).slice(-4_000);
    });
    child.on("message", (message) => {
      last = message as ReindexMessage;
      if (last.kind === "progress") onProgress(last.progress);
      // It has nothing more to do.
      else setTimeout(() => child.kill("SIGKILL"), graceMs).unref();
    });
    child.on("error", (startError) => {
      if (child.pid !== undefined) return;
      resolve({ last, complaint, exitCode: null, exitSignal: null, startError });
    });
    child.on("close", (exitCode, exitSignal) => {
      resolve({ last, complaint, exitCode, exitSignal, startError: undefined });
    });
  });
}

function outcomeOf({ last, exitCode, exitSignal, startError, complaint }: End): IndexingOutcome {
  if (last?.kind === "done") return last.outcome;
  if (last?.kind === "failed") throw new Error(last.message);
  const attempt = "Cannot index the documents: the process that indexes";
  if (startError) {
    throw new Error(`${attempt} does not start (${startError.message})`, { cause: startError });
  }
  if (last?.kind === "stopped") throw new Error(`${attempt} was told to stop by another process`);
  const cause = complaint === "" ? {} : { cause: new Error(complaint) };
  if (complaint.includes("out of memory")) throw new Error(`${attempt} ran out of memory`, cause);
  if (exitSignal === "SIGKILL") {
    throw new Error(`${attempt} was killed, as happens when the machine has too little memory`);
  }
  throw new Error(`${attempt} ended with ${exitSignal ?? `code ${String(exitCode)}`}`, cause);
}
