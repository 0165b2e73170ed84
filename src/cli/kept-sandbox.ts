import { mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import writeFileAtomic from "write-file-atomic";
import type { Sandbox } from "../sandbox/sandbox.js";

/** So often a sandbox is written down while things happen in it. */
const everyMs = 5_000;

/** The file's content; undefined when there is none. @throws {Error} when it cannot be read. */
export async function readKept(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new Error(`Cannot read ${file}: move it away to begin anew`, { cause: error });
  }
}

/**
 * Writes a sandbox into a file whenever something has happened in it, every few seconds.
 *
 * @returns what does so once more and ends it.
 */
export function keepSandbox(
  sandbox: Pick<Sandbox, "keep" | "journal">,
  file: string,
  onFault: (error: unknown) => void,
): () => Promise<void> {
  let [written, writing] = [0, Promise.resolve()];
  const timer = setInterval(() => {
    void write().catch(onFault);
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await write();
  };

  function write(): Promise<void> {
    writing = writing
      .catch(() => undefined)
      .then(async () => {
        const end = sandbox.journal.end();
        if (end === written) return;
        await mkdir(dirname(file), { recursive: true });
        await writeFileAtomic(file, Buffer.from(sandbox.keep()), { mode: 0o600 });
        written = end;
      });
    return writing;
  }
}
