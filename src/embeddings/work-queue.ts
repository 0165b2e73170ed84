export interface WorkOptions {
  /** Goes before all waiting work that is not urgent. @default false */
  readonly urgent?: boolean;
  /** Work that is aborted before its turn is not started. */
  readonly signal?: AbortSignal | undefined;
}

/** Lets a limited number of works run at a time. */
export interface WorkQueue {
  /**
   * Starts the work when a place is free: urgent work first, then in the order of the calls. What
   * runs is never interrupted.
   *
   * @throws the signal's reason when it is aborted before the work has started.
   */
  run<T>(work: () => Promise<T>, options?: WorkOptions): Promise<T>;
}

/** Makes a queue of which at most `limit` works run at a time. */
export function createWorkQueue(limit: number): WorkQueue {
  const urgentTurns: (() => void)[] = [];
  const turns: (() => void)[] = [];
  let running = 0;

  return {
    async run(work, { urgent = false, signal } = {}) {
      if (running >= limit) await turn(urgent ? urgentTurns : turns);
      else running += 1;
      try {
        signal?.throwIfAborted();
        return await work();
      } finally {
        passOn();
      }
    },
  };

  function turn(line: (() => void)[]): Promise<void> {
    return new Promise((resolve) => line.push(resolve));
  }

  /** The place goes straight to who waits longest, so that no newcomer can slip in between. */
  function passOn(): void {
    const next = urgentTurns.shift() ?? turns.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}
