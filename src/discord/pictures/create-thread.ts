import { Worker } from "node:worker_threads";

/** A thread that starts when it is needed. */
export interface Thread {
  /** The one that runs, else a new one. */
  running(): Worker;
  /** Ends the one that runs. One that is in native code ends only when that is done. */
  end(): Promise<void>;
}

export function createThread(entry: URL): Thread {
  let thread: Worker | undefined;
  return {
    running: () => (thread ??= begin()),
    async end() {
      const ended = thread;
      thread = undefined;
      await ended?.terminate().catch(() => undefined);
    },
  };

  function begin(): Worker {
    // A flag of the process, such as --input-type, may be one that no thread can start with, and what
    // draws has no need of the bot's token.
    const begun = new Worker(entry, { execArgv: [], env: {}, name: "pictures" });
    begun.once("exit", () => (thread = thread === begun ? undefined : thread));
    // Without this an error between two pictures would end the process.
    return begun.on("error", () => undefined);
  }
}
