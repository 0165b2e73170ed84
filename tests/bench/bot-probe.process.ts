/**
 * Loaded before the bot (`node --expose-gc --import`): measures its process when it is told to. It
 * answers each message with a `ProbeReport`.
 */
import { setTimeout as pause } from "node:timers/promises";
import { isMainThread } from "node:worker_threads";
import { watchEventLoop } from "./support/event-loop.js";
import type { EventLoopDelay } from "./support/event-loop.js";

/** `begin` starts to watch, `end` stops; both tell the memory that is left after a collection. */
export type ProbeRequest = "begin" | "end";

export interface ProbeReport {
  readonly residentBytes: number;
  /** Of JavaScript and of what it holds. */
  readonly heapBytes: number;
  /** The most since `begin`. */
  readonly peakResidentBytes: number;
  /** Since `begin`, without the collections of the probe itself. */
  readonly delay: EventLoopDelay;
}

const sampleMs = 250;

if (isMainThread && process.send) {
  let peak = 0;
  let watch: ReturnType<typeof watchEventLoop> | undefined;
  setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, sampleMs).unref();
  process.on("message", (request: ProbeRequest) => {
    const delay = watch?.stop() ?? { p50: NaN, p99: NaN, most: NaN };
    void collected().then((memory) => {
      process.send?.({ ...memory, delay, peakResidentBytes: peak } satisfies ProbeReport);
      if (request !== "begin") return;
      peak = 0;
      watch = watchEventLoop();
    });
  });
}

async function collected(): Promise<{ residentBytes: number; heapBytes: number }> {
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.();
    await pause(sampleMs);
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  return { residentBytes: rss, heapBytes: heapUsed + external };
}
