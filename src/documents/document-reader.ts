import type { ListedFile } from "./list-documents.js";
import { startParser, type ParserProcess } from "./parser-process.js";
import type { ReadOutcome } from "./read-document.js";

export interface DocumentReaderOptions {
  /** The compiled file of `parse.process.ts`. */
  readonly entry: URL;
  /** The documents folder that the files were listed in. */
  readonly folder: string;
  /** For each file. @default 20,000 */
  readonly timeoutMs?: number;
  /** Of the parser's heap. All its memory together may be 256 MB more. @default 512 */
  readonly maxHeapMb?: number;
  /** Longer texts are skipped. @default 10,000,000 */
  readonly maxCharacters?: number;
}

/** Reads documents in a process of their own, which is started for the first of them. */
export interface DocumentReader {
  /**
   * Reads a file as it was listed; one that has changed since is skipped, and so is one that takes
   * too much time or memory. Files are read one after the other.
   *
   * @throws {Error} when the process cannot be started or the reader is closed.
   * @throws the signal's reason when it is aborted.
   */
  read(file: ListedFile, signal?: AbortSignal): Promise<ReadOutcome>;
  /** Ends the process. What is being read fails. */
  close(): void;
}

const megabyte = 2 ** 20;
/** What Node, the parsers and the language detector need outside the heap, and buffers. */
const megabytesBesideHeap = 256;

/** Makes a reader of the files in one folder; see {@link DocumentReader}. */
export function createDocumentReader({
  entry,
  folder,
  timeoutMs = 20_000,
  maxHeapMb = 512,
  maxCharacters = 10_000_000,
}: DocumentReaderOptions): DocumentReader {
  const maxBytes = (maxHeapMb + megabytesBesideHeap) * megabyte;
  const settings = { folder, maxCharacters, maxBytes };
  let parser: ParserProcess | undefined;
  let isClosed = false;
  let last: Promise<unknown> = Promise.resolve();
  return {
    read(file, signal) {
      const outcome = last.then(() => readNext(file, signal));
      last = outcome.catch(() => undefined);
      return outcome;
    },
    close() {
      isClosed = true;
      parser?.kill();
    },
  };

  async function readNext(file: ListedFile, signal?: AbortSignal): Promise<ReadOutcome> {
    signal?.throwIfAborted();
    checkOpen(file);
    if (!parser?.isAlive) parser = await startParser({ entry, settings, maxHeapMb });
    checkOpen(file);
    const result = await parser.parse(file, { timeoutMs, signal });
    checkOpen(file);
    // What one file leaves behind must not count against the next.
    if (result.kind === "died" || result.bytesInUse > maxBytes / 2) {
      parser.kill();
      parser = undefined;
    }
    if (result.kind === "done") return result.outcome;
    return { kind: "skipped", path: file.path, reason: result.reason };
  }

  function checkOpen({ path }: ListedFile): void {
    if (!isClosed) return;
    parser?.kill();
    throw new Error(`Cannot read ${path}: the document reader is closed`);
  }
}
