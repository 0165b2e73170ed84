/** Measures for how long the event loop is held. */
export interface LoopWatch {
  /** The longest time without a turn of the loop since the last look, in milliseconds. */
  look(): number;
  stop(): void;
}

/** Starts to measure; what is shorter than `beatMs` is not seen. Does not keep the process alive. */
export function watchLoop(beatMs: number): LoopWatch {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(beat, beatMs).unref();
  return {
    look() {
      beat();
      const found = longest;
      longest = 0;
      return found;
    },
    stop: () => {
      clearInterval(timer);
    },
  };

  function beat(): void {
    const now = performance.now();
    longest = Math.max(longest, now - last - beatMs);
    last = now;
  }
}
