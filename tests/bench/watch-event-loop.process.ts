/**
 * Loaded before a program (`node --import`): writes how long its event loop was held to the file that
 * EVENT_LOOP_REPORT names, as JSON, when the program ends.
 */
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
import { watchEventLoop } from "./support/event-loop.js";

const file = process.env["EVENT_LOOP_REPORT"];
// Threads and children of the program are not it.
delete process.env["EVENT_LOOP_REPORT"];
if (isMainThread && file !== undefined) {
  const watch = watchEventLoop();
  process.once("exit", () => {
    writeFileSync(file, JSON.stringify(watch.stop()));
  });
}
