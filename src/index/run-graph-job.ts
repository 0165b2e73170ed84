import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { GraphError } from "./graph-error.js";
import type { GraphJob, GraphMessage } from "./graph-job.js";

export interface GraphJobOptions {
  /** The built file of graph.process.ts. */
  readonly entry: URL;
  readonly signal?: AbortSignal | undefined;
  /** Ends a process that gives no sign of life for so long. @default 600,000: ten minutes */
  readonly stallMs?: number;
  /** The most JavaScript memory of the process; vectors are held outside it. @default 256 */
  readonly heapMegabytes?: number;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** The last message of a process that did what it was asked to. */
export type GraphJobResult = Extract<GraphMessage, { readonly kind: "built" | "verified" }>;

/**
 * Runs a job in a process of its own, which is killed when the signal aborts.
 *
 * @throws {GraphError} when the process failed, crashed, stalled or has no native addon.
 * @throws the signal's reason when it aborts.
 */
export async function runGraphJob(job: GraphJob, options: GraphJobOptions): Promise<GraphJobResult> {
  const { entry, signal, stallMs = 600_000, heapMegabytes = 256, onProgress } = options;
  signal?.throwIfAborted();
  const child = fork(entry, [JSON.stringify(job)], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const kill = (): void => void child.kill("SIGKILL");
  signal?.addEventListener("abort", kill);
  try {
    const end = await ended(child, { stallMs, onProgress });
    signal?.throwIfAborted();
    return successful(job, end);
  } finally {
    signal?.removeEventListener("abort", kill);
  }
}

interface End {
  readonly last: GraphMessage | undefined;
  readonly stalled: boolean;
  readonly exitCode: number | null;
  readonly exitSignal: NodeJS.Signals | null;
  readonly startError: Error | undefined;
  /** The end of what it wrote to standard error. */
  readonly complaint: string;
}

function ended(
  child: ChildProcess,
  { stallMs, onProgress }: Pick<GraphJobOptions, "onProgress"> & { readonly stallMs: number },
): Promise<End> {
  return new Promise((resolve) => {
    let last: GraphMessage | undefined;
    let stalled = false;
    let complaint = "";
    const stall = setTimeout(() => {
      stalled = true;
      child.kill("SIGKILL");
    }, stallMs);
    const end = (rest: Pick<End, "exitCode" | "exitSignal" | "startError">): void => {
      clearTimeout(stall);
      resolve({ last, stalled, complaint, ...rest });
    };
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      complaint = (complaint + text).slice(-2_000);
    });
    child.on("message", (message) => {
      stall.refresh();
      last = message as GraphMessage;
      if (last.kind === "progress") onProgress?.(last.done, last.total);
    });
    child.on("error", (startError) => {
      end({ exitCode: null, exitSignal: null, startError });
    });
    child.on("close", (exitCode, exitSignal) => {
      end({ exitCode, exitSignal, startError: undefined });
    });
  });
}

function successful(job: GraphJob, end: End): GraphJobResult {
  const { last, stalled, exitCode, exitSignal, startError, complaint } = end;
  const attempt = `Cannot ${job.kind} graph`;
  if (startError) {
    throw new GraphError("failed", `${attempt}: ${startError.message}`, { cause: startError });
  }
  if (last?.kind === "built" || last?.kind === "verified") return last;
  if (last?.kind === "unavailable") {
    throw new GraphError("unavailable", `${attempt}: hnswlib-node does not load (${last.reason})`);
  }
  if (last?.kind === "failed") throw new GraphError("failed", `${attempt}: ${last.reason}`);
  if (stalled) throw new GraphError("stalled", `${attempt}: its process gave no sign of life`);
  throw new GraphError(
    "crashed",
    `${attempt}: its process ended with ${exitSignal ?? `code ${String(exitCode)}`}`,
    complaint === "" ? {} : { cause: new Error(complaint) },
  );
}
