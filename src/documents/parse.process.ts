/**
 * The process that parses documents, one at a time. It may be killed at any moment; it ends itself
 * when its parent is gone or it needs too much memory.
 */
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { fileFault } from "./file-fault.js";
import { loadLanguageDetector } from "./language.js";
import type { ParserJob, ParserReply, ParserSettings } from "./parser-messages.js";
import { readDocument, type ReadOutcome } from "./read-document.js";

const settings = JSON.parse(process.argv[2] ?? "{}") as ParserSettings;
const detectLanguage = await loadLanguageDetector();

process.on("disconnect", () => process.exit());
process.on("message", (job: ParserJob) => void answer(job));
new Worker(new URL("./parse-watch.worker.js", import.meta.url), {
  workerData: { maxBytes: settings.maxBytes, parent: process.ppid },
}).unref();
send({ kind: "ready" });

async function answer(job: ParserJob): Promise<void> {
  const outcome = await parse(job);
  send({ kind: "done", outcome, bytesInUse: process.memoryUsage.rss() });
}

async function parse(job: ParserJob): Promise<ReadOutcome> {
  try {
    const bytes = await bytesOf(job);
    const hash = createHash("sha256").update(bytes).digest("hex");
    if (bytes.length !== job.size || hash !== job.hash) {
      return { kind: "skipped", path: job.path, reason: "it changed while it was being read" };
    }
    const { maxCharacters } = settings;
    return await readDocument({ path: job.path, hash, bytes }, { detectLanguage, maxCharacters });
  } catch (error) {
    return { kind: "skipped", path: job.path, reason: fileFault(error) };
  }
}

/** The file's bytes, at most one more than were listed. */
async function bytesOf({ path, size }: ParserJob): Promise<Uint8Array> {
  const handle = await open(join(settings.folder, path));
  try {
    const buffer = Buffer.alloc(size + 1);
    let filled = 0;
    for (let read = -1; read !== 0 && filled < buffer.length; filled += read) {
      ({ bytesRead: read } = await handle.read(buffer, filled, buffer.length - filled));
    }
    return buffer.subarray(0, filled);
  } finally {
    await handle.close();
  }
}

function send(reply: ParserReply): void {
  process.send?.(reply);
}
