import type { Worker } from "node:worker_threads";
import { PictureError } from "./picture-error.js";

/**
 * Sends a message to a thread that answers each, and waits for the answer. The thread keeps the
 * process running as long.
 *
 * @throws {PictureError} when the thread fails or ends, or when it takes longer than `leftMs`.
 */
export function awaitReply<Reply>(
  thread: Worker,
  message: unknown,
  leftMs: number,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const done = new AbortController();
    const fail = (reason: string): void => {
      done.abort();
      reject(new PictureError(`Cannot draw a picture: ${reason}`));
    };
    const onMessage = (reply: Reply): void => {
      done.abort();
      resolve(reply);
    };
    const onError = (error: Error): void => {
      fail(`the thread failed (${error.message})`);
    };
    const onExit = (): void => {
      fail("the thread ended");
    };
    const timer = setTimeout(() => {
      fail("it took too long");
    }, leftMs);
    done.signal.addEventListener("abort", () => {
      clearTimeout(timer);
      thread.off("message", onMessage).off("error", onError).off("exit", onExit).unref();
    });
    thread.on("message", onMessage).on("error", onError).on("exit", onExit).ref();
    thread.postMessage(message);
  });
}
