/** Shows states one after another, and not too often. */
export interface Throttle<State> {
  /** Shows a state as soon as it may be shown; one that still waits gives way to it. Nothing after the end. */
  push(state: State): void;
  /** Shows no more. Kept when what was being shown is there and another may take its place. */
  end(): Promise<void>;
}

export interface ThrottleOptions<State> {
  /** @throws nothing: who is told of a failure is not the throttle's matter. */
  readonly show: (state: State) => Promise<void>;
  /** Milliseconds between the end of one showing and the beginning of the next. */
  readonly everyMs: number;
  /** Kept after so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
}

/** The newest state wins; the last one before a rest is always shown. */
export function createThrottle<State extends object>({
  show,
  everyMs,
  pause,
}: ThrottleOptions<State>): Throttle<State> {
  let waiting: State[] = [];
  let running: Promise<void> | undefined;
  let isOver = false;
  return {
    push(state) {
      if (isOver) return;
      waiting = [state];
      running ??= run();
    },
    async end() {
      isOver = true;
      waiting = [];
      await running;
    },
  };

  async function run(): Promise<void> {
    for (let [state] = take(); state !== undefined; [state] = take()) {
      await show(state);
      await pause(everyMs);
    }
    running = undefined;
  }

  function take(): State[] {
    const taken = waiting;
    waiting = [];
    return taken;
  }
}
