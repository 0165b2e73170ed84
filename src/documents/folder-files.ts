import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { errorCode, fileFault } from "./file-fault.js";

/** A regular file, and an entry of the folder that leads to it. */
export interface FolderFile {
  /** Below the folder, with `/` between names. */
  readonly path: string;
  /** Where the file really is. */
  readonly real: string;
}

export interface FolderFiles {
  readonly files: readonly FolderFile[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

/**
 * The regular files below a folder, in no order; `root` is its real path. Names that begin with a
 * dot and the paths in `exclude` are left out without a word. Links are followed inside the folder
 * only, and no file is given twice: its own name goes before that of a link.
 *
 * @throws {Error} when the folder itself cannot be listed.
 */
export async function folderFiles(root: string, exclude: readonly string[]): Promise<FolderFiles> {
  const excluded = new Set(exclude.map((path) => path.replace(/\/+$/, "")));
  const found: Found = { root, excluded, files: [], skipped: [], links: [], seen: new Set() };
  await walk(found, root, "");
  // Following a link may find more of them.
  for (const path of found.links) {
    const reason = await follow(found, path).catch(fileFault);
    if (reason !== undefined) found.skipped.push({ path, reason });
  }
  return found;
}

/** What a walk has found so far. */
interface Found {
  readonly root: string;
  readonly excluded: ReadonlySet<string>;
  readonly files: FolderFile[];
  readonly skipped: { readonly path: string; readonly reason: string }[];
  /** Paths of symbolic links, to be followed when everything else has been found. */
  readonly links: string[];
  /** Real paths of files and folders. */
  readonly seen: Set<string>;
}

async function walk(found: Found, real: string, path: string): Promise<void> {
  if (found.seen.has(real)) return;
  found.seen.add(real);
  const entries = await readdir(real, { withFileTypes: true }).catch((error: unknown) => {
    if (real === found.root) throw error;
    found.skipped.push({ path, reason: fileFault(error) });
    return [];
  });
  for (const entry of entries) {
    const below = path === "" ? entry.name : `${path}/${entry.name}`;
    if (entry.name.startsWith(".") || found.excluded.has(below)) continue;
    if (entry.isSymbolicLink()) found.links.push(below);
    else if (entry.isDirectory()) await walk(found, join(real, entry.name), below);
    else if (entry.isFile()) addFile(found, join(real, entry.name), below);
    else found.skipped.push({ path: below, reason: `it is ${kindOf(entry)}, not a regular file` });
  }
}

/** Follows a link; the reason for skipping it when there is one. */
async function follow(found: Found, path: string): Promise<string | undefined> {
  const real = await realpath(join(found.root, path)).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  });
  if (real === undefined) return "it is a link that leads nowhere";
  if (real === found.root) return undefined;
  if (!real.startsWith(found.root + sep)) return "it is a link that leads out of the folder";
  if (isExcluded(found, real)) return undefined;
  const target = await stat(real);
  if (target.isDirectory()) await walk(found, real, path);
  else if (target.isFile()) addFile(found, real, path);
  else return "it is a link to what is no regular file";
  return undefined;
}

function addFile({ files, seen }: Found, real: string, path: string): void {
  if (!seen.has(real)) files.push({ path, real });
  seen.add(real);
}

function isExcluded({ root, excluded }: Found, real: string): boolean {
  const path = real.slice(root.length + 1).replaceAll(sep, "/");
  return [...excluded].some((folder) => path === folder || path.startsWith(`${folder}/`));
}

function kindOf(entry: Dirent): string {
  if (entry.isFIFO()) return "a named pipe";
  return entry.isSocket() ? "a socket" : "a device";
}
