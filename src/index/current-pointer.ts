import { readFile } from "node:fs/promises";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { generationName, generationNumber } from "./generation-folders.js";
import { statusOf } from "./status-of.js";
import { syncFolder } from "./sync.js";

/** The name of the file that names the generation in use. */
const pointerName = "CURRENT";

/** What CURRENT says. */
export type Pointer =
  | { readonly kind: "names"; readonly number: number }
  | { readonly kind: "absent" }
  | { readonly kind: "unreadable" };

/** Reads CURRENT, which holds six digits and nothing else, so that it leads nowhere else. */
export async function readPointer(folder: string): Promise<Pointer> {
  const path = join(folder, pointerName);
  const status = await statusOf(path);
  if (!status) return { kind: "absent" };
  if (!status.isFile() || status.size > 16) return { kind: "unreadable" };
  const text = await readFile(path, "latin1");
  const number = generationNumber(text.replace(/\r?\n$/, ""));
  return number === undefined ? { kind: "unreadable" } : { kind: "names", number };
}

/**
 * Tells one writing of CURRENT from another without reading it; undefined when it is not there. Each
 * writing replaces the file, so that the new one has another inode number.
 */
export async function pointerVersion(folder: string): Promise<string | undefined> {
  const status = await statusOf(join(folder, pointerName));
  return status && [status.ino, status.size, status.mtimeMs, status.ctimeMs].join(" ");
}

/** Makes CURRENT name a generation, in one step that is on disk when the promise is kept. */
export async function writePointer(folder: string, number: number): Promise<void> {
  await writeFileAtomic(join(folder, pointerName), `${generationName(number)}\n`);
  await syncFolder(folder);
}
