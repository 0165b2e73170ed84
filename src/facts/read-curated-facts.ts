import { createHash } from "node:crypto";
import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { decodeStrictly } from "../documents/decode-strictly.js";
import { errorCode, fileFault } from "../documents/file-fault.js";
import type { CuratedEntry, CuratedReading } from "./curated-entry.js";
import { foldText } from "./fold-text.js";
import { parseCurated } from "./parse-curated.js";
import { showable } from "./showable.js";

/** What is read in about a second. */
const mostKibibytes = 256;
const isFactsFile = (name: string): boolean => /^[^.].*\.ya?ml$/i.test(name);

/**
 * Reads the files of facts in a folder, those in folders below it excepted. A folder that is not
 * there is one without files.
 *
 * @param shown what the folder is called in messages, as a part of paths.
 */
export async function readCuratedFacts(folder: string, shown: string): Promise<CuratedReading> {
  let names: string[];
  try {
    names = (await readdir(folder)).filter(isFactsFile).sort();
  } catch (error) {
    const isAbsent = ["ENOENT", "ENOTDIR"].includes(errorCode(error) ?? "");
    return { files: [], entries: [], faults: isAbsent ? [] : [`${shown}: ${fileFault(error)}`] };
  }
  const files = await Promise.all(
    names.map((name) => readOne(join(folder, name), showable(`${shown}/${name}`))),
  );
  const { entries, repeated } = withoutRepeats(files.flatMap((file) => file.entries));
  return {
    files: files.map(({ path, hash }) => ({ path, hash })),
    entries,
    faults: [...files.flatMap(({ faults }) => faults), ...repeated],
  };
}

interface ReadFile {
  readonly path: string;
  readonly hash: string;
  readonly entries: readonly CuratedEntry[];
  readonly faults: readonly string[];
}

async function readOne(file: string, path: string): Promise<ReadFile> {
  const failed = (reason: string, hash = ""): ReadFile => {
    return { path, hash, entries: [], faults: [`${path}: ${reason}`] };
  };
  try {
    const status = await lstat(file);
    if (!status.isFile()) return failed("it is not a regular file");
    if (status.size > mostKibibytes * 2 ** 10)
      return failed(`it has more than ${mostKibibytes} KiB: divide it`, `${status.size} bytes`);
    const bytes = await readFile(file);
    const hash = createHash("sha256").update(bytes).digest("hex");
    const text = decodeStrictly(bytes, "utf-8");
    if (text === undefined) return failed("it is not UTF-8", hash);
    return { path, hash, ...parseCurated(path, text) };
  } catch (error) {
    return failed(fileFault(error));
  }
}

/** Leaves out what stands for the same name and language again. */
function withoutRepeats(entries: readonly CuratedEntry[]): {
  readonly entries: readonly CuratedEntry[];
  readonly repeated: readonly string[];
} {
  const first = new Map<string, CuratedEntry>();
  const repeated: string[] = [];
  for (const entry of entries) {
    const key = `${foldText(entry.name)}\n${(entry.locale ?? "").toLowerCase()}`;
    const before = first.get(key);
    if (!before) first.set(key, entry);
    else repeated.push(`${entry.where}: ${before.where} has the same name and locale`);
  }
  return { entries: [...first.values()], repeated };
}
