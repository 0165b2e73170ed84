/**
 * A process that brings the index up to date for a process that answers meanwhile. It is told its
 * settings and, perhaps, to stop; it tells how far it is and what came of it. It ends by itself when
 * its parent is gone.
 */
import { constants, setPriority } from "node:os";
import type { IndexingConfig } from "../compose-index.js";
import { compose } from "../compose.js";
import { indexingOutcome } from "../library/indexing-outcome.js";
import type { IndexingProgress } from "../library/library.js";
import { messageOf } from "../library/message-of.js";
import type { ReindexMessage, ReindexRequest } from "../library/reindex-messages.js";

const progressEveryMs = 250;
/** For letting go of the build lock. */
const graceMs = 5_000;

// Who asks goes before who indexes.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const stopping = new AbortController();
process.on("SIGINT", stop).on("SIGTERM", stop).on("disconnect", endSoon);
process.on("message", (request: ReindexRequest) => {
  if (request.kind === "stop") stop();
  else void start(request.settings as IndexingConfig);
});

async function start(settings: IndexingConfig): Promise<void> {
  await send(await reindex(settings));
  process.off("disconnect", endSoon);
  if (process.connected) process.disconnect();
}

async function reindex(settings: IndexingConfig): Promise<ReindexMessage> {
  const { signal } = stopping;
  const footnote = compose(settings);
  try {
    const report = await footnote.build({ signal, onProgress: createReporter() });
    return { kind: "done", outcome: indexingOutcome(report) };
  } catch (error) {
    return signal.aborted ? { kind: "stopped" } : { kind: "failed", message: messageOf(error) };
  } finally {
    await footnote.close();
  }
}

/** Tells of every stage, and within one a few times a second. */
function createReporter(): (progress: IndexingProgress) => void {
  let last = { stage: "", at: 0 };
  return ({ stage, done, total }) => {
    const now = performance.now();
    if (stage === last.stage && done < total && now - last.at < progressEveryMs) return;
    last = { stage, at: now };
    void send({ kind: "progress", progress: { stage, done, total } });
  };
}

function stop(): void {
  stopping.abort(new Error("stopped"));
}

function endSoon(): void {
  stop();
  setTimeout(() => process.exit(1), graceMs).unref();
}

function send(message: ReindexMessage): Promise<void> {
  return new Promise((resolve) => {
    // Whether it arrived is the parent's to know.
    process.send?.(message, () => {
      resolve();
    });
  });
}
