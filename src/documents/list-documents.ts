import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { documentFormat, extensionOf } from "./document-format.js";
import { DocumentsFolderError } from "./documents-folder-error.js";
import { errorCode, fileFault } from "./file-fault.js";
import { folderFiles, type FolderFile } from "./folder-files.js";

/** A file that can be read as a document. */
export interface ListedFile {
  /** Below the documents folder, with `/` between names. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** sha256 of its bytes, in hexadecimal. */
  readonly hash: string;
}

/** Something in the documents folder that is not read. */
export interface SkippedFile {
  readonly path: string;
  /** In words that follow the path and a colon. */
  readonly reason: string;
}

/** Both lists are in the order of the paths' UTF-16 code units. */
export interface DocumentListing {
  readonly files: readonly ListedFile[];
  readonly skipped: readonly SkippedFile[];
}

export interface ListingOptions {
  /** Larger files are skipped. @default 10 MiB */
  readonly maxFileBytes?: number;
  /** Subfolders and files to leave out, as paths below the folder. @default [] */
  readonly exclude?: readonly string[];
}

const mebibyte = 2 ** 20;

/**
 * Lists the documents in a folder and its subfolders. What is no document is skipped with a reason:
 * other formats, large files, links that lead out, pipes, what cannot be read. Names that begin
 * with a dot and excluded paths are not mentioned; neither is a link to a file that is listed.
 *
 * @throws {DocumentsFolderError} when the folder does not exist or cannot be listed.
 */
export async function listDocuments(
  folder: string,
  { maxFileBytes = 10 * mebibyte, exclude = [] }: ListingOptions = {},
): Promise<DocumentListing> {
  const found = await filesOf(folder, exclude);
  const files: ListedFile[] = [];
  const skipped: SkippedFile[] = [...found.skipped];
  for (const file of found.files) {
    const result = await inspected(file, maxFileBytes);
    if (typeof result === "string") skipped.push({ path: file.path, reason: result });
    else files.push(result);
  }
  return { files: files.toSorted(byPath), skipped: skipped.toSorted(byPath) };
}

async function filesOf(folder: string, exclude: readonly string[]): ReturnType<typeof folderFiles> {
  try {
    const root = await realpath(folder);
    if (!(await stat(root)).isDirectory()) {
      throw new DocumentsFolderError(folder, "it is not a folder");
    }
    return await folderFiles(root, exclude);
  } catch (error) {
    if (error instanceof DocumentsFolderError) throw error;
    const missing = errorCode(error) === "ENOENT";
    throw new DocumentsFolderError(folder, missing ? "it does not exist" : fileFault(error), {
      cause: error,
    });
  }
}

/** The file with its size and hash, or the reason why it is skipped. */
async function inspected({ path, real }: FolderFile, limit: number): Promise<ListedFile | string> {
  if (documentFormat(path) === undefined) {
    const extension = extensionOf(path);
    return extension === "" ? "it has no extension" : `${extension} files are not read`;
  }
  try {
    const { size } = await stat(real);
    if (size > limit) return `it has ${inMebibytes(size)}, more than ${inMebibytes(limit)}`;
    const hash = createHash("sha256");
    // Not more, should it grow meanwhile: it is read again later, and the hash compared.
    await pipeline(createReadStream(real, { end: limit }), hash);
    return { path, size, hash: hash.digest("hex") };
  } catch (error) {
    return fileFault(error);
  }
}

function inMebibytes(bytes: number): string {
  return `${Number((bytes / mebibyte).toFixed(1))} MiB`;
}

function byPath(one: { readonly path: string }, other: { readonly path: string }): number {
  return one.path < other.path ? -1 : 1;
}
