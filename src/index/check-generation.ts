import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { generationFiles, manifestSumLine, requiredFiles } from "./generation-files.js";
import { hashFile } from "./hash-file.js";
import { formatVersion, parseManifest } from "./manifest.js";
import type { FileSum, Manifest } from "./manifest.js";
import { statusOf } from "./status-of.js";

/** Why a generation cannot be used; the message is the end of a sentence that begins "it". */
export interface Unsound {
  /**
   * `damaged` was written by Footnote and has changed since, `foreign` is something else, `outdated`
   * and `newer` have the form of another version of Footnote.
   */
  readonly kind: "missing" | "damaged" | "foreign" | "outdated" | "newer";
  readonly message: string;
}

export type Soundness = { readonly kind: "sound"; readonly manifest: Manifest } | Unsound;

/**
 * Tells whether a folder holds a whole generation: manifest, sizes and sha256 of every file, before
 * anything in it is used. Native code crashes on a damaged graph, or answers wrongly.
 */
export async function checkGeneration(folder: string, signal?: AbortSignal): Promise<Soundness> {
  const status = await statusOf(folder);
  if (!status) return { kind: "missing", message: "is not there" };
  if (!status.isDirectory()) return damaged("is no folder");
  const read = await readManifest(folder);
  if (read.kind !== "sound") return read;
  const message = shapeFault(read.manifest) ?? (await fileFault(folder, read.manifest.files, signal));
  return message === undefined ? read : damaged(message);
}

async function readManifest(folder: string): Promise<Soundness> {
  const bytes = await readRegular(join(folder, generationFiles.manifest));
  const sum = await readRegular(join(folder, generationFiles.manifestSum));
  if (!bytes) return damaged(`has no ${generationFiles.manifest}`);
  const json = parsed(bytes);
  const version = formatOf(json);
  if (!sum && version === undefined) return foreign;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (sum?.toString("latin1") !== manifestSumLine(sha256)) {
    return damaged(`has a ${generationFiles.manifest} that does not match its checksum`);
  }
  if (version === undefined) return foreign;
  if (version !== formatVersion) {
    const message = `has format ${version}, and this version of Footnote reads format ${formatVersion}`;
    return { kind: version > formatVersion ? "newer" : "outdated", message };
  }
  try {
    return { kind: "sound", manifest: parseManifest(json) };
  } catch (error) {
    return damaged(`has a wrong ${generationFiles.manifest} (${String(error)})`);
  }
}

const foreign: Unsound = { kind: "foreign", message: "was not written by Footnote" };

function damaged(message: string): Unsound {
  return { kind: "damaged", message };
}

async function readRegular(path: string): Promise<Buffer | undefined> {
  const status = await statusOf(path);
  return status?.isFile() ? readFile(path) : undefined;
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}

function formatOf(json: unknown): number | undefined {
  if (typeof json !== "object" || json === null || !("formatVersion" in json)) return undefined;
  return typeof json.formatVersion === "number" ? json.formatVersion : undefined;
}

/** What is wrong with the list of files, without looking at them. */
function shapeFault({ files, counts, model }: Manifest): string | undefined {
  const bytes = new Map(files.map((file) => [file.name, file.bytes]));
  const graph = [generationFiles.graph, generationFiles.graphLabels];
  const lost = requiredFiles.find((name) => !bytes.has(name));
  if (lost !== undefined) return `lists no ${lost}`;
  if (graph.some((name) => bytes.has(name)) && !graph.every((name) => bytes.has(name))) {
    return `lists only one of ${graph.join(" and ")}`;
  }
  const known: string[] = [...requiredFiles, ...graph];
  const unknown = files.find(({ name }) => !known.includes(name));
  if (unknown) return `lists the unknown file ${unknown.name}`;
  const expected: [string, number, keyof Manifest["counts"]][] = [
    [generationFiles.passageStarts, 8 * (counts.passages + 1), "passages"],
    [generationFiles.sentenceStarts, 4 * (counts.passages + 1), "passages"],
    [generationFiles.passageIds, 16 * counts.passages, "passages"],
    [generationFiles.factStarts, 8 * (counts.documents + 1), "documents"],
    [generationFiles.vectors, 4 * model.dimensions * counts.sentences, "sentences"],
  ];
  const [name, , counted] = expected.find(([name, size]) => bytes.get(name) !== size) ?? [];
  if (counted === undefined) return undefined;
  return `has ${counts[counted]} ${counted} and a ${name} that is made for another number of them`;
}


async function fileFault(
  folder: string,
  files: readonly FileSum[],
  signal?: AbortSignal,
): Promise<string | undefined> {
  for (const { name, bytes } of files) {
    const status = await statusOf(join(folder, name));
    if (!status?.isFile()) return `has no ${name}`;
    if (status.size !== bytes) return `has a ${name} of ${status.size} bytes, not ${bytes}`;
  }
  for (const { name, sha256 } of files) {
    const found = await hashFile(join(folder, name), signal);
    if (found.sha256 !== sha256) return `has a ${name} that does not match its checksum`;
  }
  return undefined;
}
