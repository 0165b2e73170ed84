import { mkdir } from "node:fs/promises";
import { buildGeneration } from "./build-generation.js";
import { acquireBuildLock } from "./build-lock.js";
import type { BuildOptions } from "./build-options.js";
import type { BuildReport } from "./build-report.js";

/**
 * Brings the index up to date with the documents: what is unchanged is taken over from the last
 * generation, what is new is read and embedded, and a new generation is written beside the old one,
 * verified and published. Whatever happens, a killed process included, the old generation or the new
 * one is in use, whole. An index is never replaced by an empty one.
 *
 * @throws {EmbeddingError} when the model fails.
 * @throws {Error} when the folder cannot be written; the message is one sentence.
 * @throws the signal's reason when it aborts.
 */
export async function buildIndex(options: BuildOptions): Promise<BuildReport> {
  const { folder, now, signal, onStep } = options;
  try {
    await mkdir(folder, { recursive: true });
    const lock = await acquireBuildLock(folder, { now, signal });
    if (lock.kind === "busy") return lock;
    try {
      onStep?.("locked");
      const either = AbortSignal.any(signal ? [lock.lost, signal] : [lock.lost]);
      return await buildGeneration({ ...options, signal: either });
    } finally {
      await lock.release();
    }
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    // ENOSPC, EACCES, EROFS and their like.
    throw new Error(`Cannot build the index in ${folder}: ${error.message}`, { cause: error });
  }
}
