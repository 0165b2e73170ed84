/**
 * Watches over the process that parses from a thread of its own: while a parser works, nothing else
 * runs on the main thread, and V8's limit does not count what lies outside its heap.
 */
import { workerData } from "node:worker_threads";

const { maxBytes, parent } = workerData as { maxBytes: number; parent: number };

setInterval(() => {
  const isOrphan = process.ppid !== parent;
  if (isOrphan || process.memoryUsage.rss() > maxBytes) process.kill(process.pid, "SIGKILL");
}, 50);
