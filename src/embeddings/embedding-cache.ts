import { createHash } from "node:crypto";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { EmbeddingError } from "./embedding-error.js";
import { createVectorFile, openVectorFile, type VectorFile } from "./vector-file.js";
import { createWorkQueue } from "./work-queue.js";

/** Vectors that a rewrite holds in memory. */
const keysInACopy = 1_024;

export interface EmbeddingCacheOptions {
  /** Told in one sentence what was found damaged or set aside. @default nobody is told */
  readonly onNotice?: ((notice: string) => void) | undefined;
}

/**
 * The vectors of one model on disk, by the key of their text (see `embeddingKey`).
 *
 * The file has a record of fixed size for each vector, so that its sound part is found again after
 * any interruption. Keys are in memory, some 80 bytes each; vectors are read when they are asked
 * for. Every method throws an `EmbeddingError` when the file cannot be read or written.
 */
export interface EmbeddingCache {
  readonly path: string;
  /** How many vectors it holds. */
  readonly size: number;
  /** Returns the vectors of those keys that are there. */
  read(keys: Iterable<string>): Promise<Map<string, Float32Array>>;
  /** Adds vectors. They are on the disk when this resolves. */
  write(vectors: ReadonlyMap<string, Float32Array>): Promise<void>;
  /** Drops all vectors but those of the given keys, in one step, and returns how many it dropped. */
  prune(keep: ReadonlySet<string>): Promise<number>;
  close(): Promise<void>;
}

/**
 * Opens the vectors of a model in a folder, which is made if need be.
 *
 * Damaged records are left out, a file of another model or kind is renamed to `….set-aside`, and
 * either is told to `onNotice`. Only one process may have the folder open: the caller holds a lock.
 *
 * @throws {EmbeddingError} when the folder or file cannot be used.
 */
export async function openEmbeddingCache(
  folder: string,
  modelId: string,
  { onNotice = () => undefined }: EmbeddingCacheOptions = {},
): Promise<EmbeddingCache> {
  const path = join(folder, fileName(modelId));
  const queue = createWorkQueue(1);
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => queue.run(() => named(path, work));
  let file = await inTurn(() => openOwn(folder, path, { modelId, onNotice }));

  return {
    path,
    get size() {
      return file?.size ?? 0;
    },
    read: (keys) => inTurn(async () => file?.read(keys) ?? new Map<string, Float32Array>()),
    write: (vectors) =>
      inTurn(async () => {
        const [first] = vectors.values();
        if (first === undefined) return;
        file ??= await createVectorFile(path, { modelId, dimensions: first.length });
        checkDimensions(path, file, vectors);
        await file.append(vectors);
      }),
    prune: (keep) =>
      inTurn(async () => {
        if (file === undefined) return 0;
        const before = file.size;
        file = await rewrite(path, file, keep);
        return before - (file?.size ?? 0);
      }),
    close: () => inTurn(async () => file?.close()),
  };
}

function fileName(modelId: string): string {
  const slug = modelId
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60);
  const hash = createHash("sha256").update(modelId).digest("hex").slice(0, 8);
  return `${slug}-${hash}.vectors`;
}

/** Opens the file if it is there and the model's own. */
async function openOwn(
  folder: string,
  path: string,
  { modelId, onNotice }: { modelId: string; onNotice: (notice: string) => void },
): Promise<VectorFile | undefined> {
  await mkdir(folder, { recursive: true });
  await rm(unfinished(path), { force: true });
  if (!(await exists(path))) return undefined;
  const file = await openVectorFile(path);
  if (file?.header.modelId !== modelId) {
    await file?.close();
    await rename(path, `${path}.set-aside`);
    const kind = file ? `vectors of ${file.header.modelId}` : "no sound file of vectors";
    onNotice(`${path} held ${kind}, not those of ${modelId}: it is now ${path}.set-aside`);
    return undefined;
  }
  if (file.damaged > 0) {
    onNotice(`Damaged records in ${path}: ${file.damaged}; their texts will be embedded again`);
  }
  return file;
}

/** Copies what is kept to a new file and puts that in the place of the old one. */
async function rewrite(
  path: string,
  file: VectorFile,
  keep: ReadonlySet<string>,
): Promise<VectorFile | undefined> {
  const kept = [...file.keys()].filter((key) => keep.has(key));
  if (kept.length === file.size) return file;
  const copy = await createVectorFile(unfinished(path), file.header);
  try {
    for (let at = 0; at < kept.length; at += keysInACopy) {
      await copy.append(await file.read(kept.slice(at, at + keysInACopy)));
    }
  } finally {
    await copy.close();
  }
  await file.close();
  await rename(unfinished(path), path);
  return openVectorFile(path);
}

function checkDimensions(
  path: string,
  { header }: VectorFile,
  vectors: ReadonlyMap<string, Float32Array>,
): void {
  for (const { length } of vectors.values()) {
    if (length !== header.dimensions) {
      throw new EmbeddingError(
        `Cannot keep vectors of ${header.modelId} in ${path} as they must have ${header.dimensions} dimensions like the ones before: found ${length}; remove the file if the model has changed`,
      );
    }
  }
}

const unfinished = (path: string): string => `${path}.unfinished`;

async function exists(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: unknown) => {
    if ((error as { code?: unknown }).code === "ENOENT") return undefined;
    throw error;
  });
  // Nothing was written to it yet when the process was killed.
  return found !== undefined && found.size > 0;
}

/** Turns a fault of the file system into a sentence that names the file. */
async function named<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof Error && "syscall" in cause)) throw cause;
    throw new EmbeddingError(`Cannot keep vectors in ${path} (${cause.message})`, { cause });
  }
}
