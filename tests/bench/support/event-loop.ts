import { monitorEventLoopDelay } from "node:perf_hooks";

/** By how many milliseconds a timer that was due every 10 ms was late. */
export interface EventLoopDelay {
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

const resolutionMs = 10;

/** Watches the event loop of this process. */
export function watchEventLoop(): { stop(): EventLoopDelay } {
  const histogram = monitorEventLoopDelay({ resolution: resolutionMs });
  histogram.enable();
  // The histogram holds the nanoseconds between two turns of the timer.
  const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - resolutionMs);
  return {
    stop() {
      histogram.disable();
      return {
        p50: late(histogram.percentile(50)),
        p99: late(histogram.percentile(99)),
        most: late(histogram.max),
      };
    },
  };
}
