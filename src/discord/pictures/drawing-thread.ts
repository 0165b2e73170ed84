import { awaitReply } from "./await-reply.js";
import { createLine } from "./create-line.js";
import { createThread } from "./create-thread.js";
import type { Drawing } from "./draw-picture.js";
import { PictureError } from "./picture-error.js";
import type { PictureNode } from "./picture-node.js";

/** What the thread answers to each picture that it is sent. */
export type DrawReply =
  | { readonly kind: "drawn"; readonly drawing: Drawing }
  | { readonly kind: "failed"; readonly reason: string };

export interface DrawingThreadOptions {
  /** The longest that a picture may take, its waiting included. @default 10,000 ms */
  readonly timeoutMs?: number;
  /** How long a thread with nothing to do is kept. @default 60,000 ms */
  readonly idleMs?: number;
  /** Pictures that may wait or be drawn at a time. @default 16 */
  readonly most?: number;
}

/** Draws pictures one after the other in a thread that lives only while there are some. */
export interface DrawingThread {
  /** @throws {PictureError} see `Pictures`. A thread that failed is replaced for the next picture. */
  draw(node: PictureNode): Promise<Drawing>;
  close(): Promise<void>;
}

/** @param entry the compiled `draw.worker.ts`. */
export function createDrawingThread(
  entry: URL,
  { timeoutMs = 10_000, idleMs = 60_000, most = 16 }: DrawingThreadOptions = {},
): DrawingThread {
  const line = createLine(most);
  const thread = createThread(entry);
  let isClosed = false;
  let idle: NodeJS.Timeout | undefined;

  return {
    draw(node) {
      const deadline = performance.now() + timeoutMs;
      return line
        .run(() => drawn(node, deadline))
        .catch((error: unknown) => {
          throw isClosed ? pictureError("drawing has ended") : error;
        });
    },
    async close() {
      isClosed = true;
      await end();
    },
  };

  async function drawn(node: PictureNode, deadline: number): Promise<Drawing> {
    const leftMs = deadline - performance.now();
    // Begun so late it would hardly be done in time, and end the thread that others need.
    if (leftMs < timeoutMs / 10) throw pictureError("others took too long");
    clearTimeout(idle);
    if (isClosed) throw pictureError("drawing has ended");
    try {
      const reply = await awaitReply<DrawReply>(thread.running(), node, leftMs);
      if (reply.kind === "failed") throw pictureError(reply.reason);
      idle = setTimeout(() => void end(), idleMs).unref();
      return reply.drawing;
    } catch (error) {
      // Nobody waits for what it may still do: native code ends only when it is done.
      void end();
      throw error;
    }
  }

  async function end(): Promise<void> {
    clearTimeout(idle);
    await thread.end();
  }
}

const pictureError = (reason: string): PictureError =>
  new PictureError(`Cannot draw a picture: ${reason}`);
