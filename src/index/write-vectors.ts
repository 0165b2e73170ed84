import { join } from "node:path";
import { EmbeddingError } from "../embeddings/embedding-error.js";
import type { EmbeddingModel } from "../embeddings/embedding-model.js";
import type { BuildProgress } from "./build-report.js";
import { checkUnitVector } from "./check-vector.js";
import { createSummedFile } from "./create-summed-file.js";
import { generationFiles } from "./generation-files.js";
import type { FileSum } from "./manifest.js";
import { mapInOrder } from "./map-in-order.js";
import { openPassages } from "./open-passages.js";
import type { Passages } from "./open-passages.js";
import type { VectorsFile } from "./vectors-file.js";
import type { SentenceRun, WrittenPassages } from "./write-passages.js";

export interface WriteVectorsOptions {
  readonly model: EmbeddingModel;
  readonly dimensions: number;
  /** The vectors of the last generation, where runs are reused from it. */
  readonly reusable: VectorsFile | undefined;
  readonly onProgress: (progress: BuildProgress) => void;
  readonly signal: AbortSignal;
}

export interface WrittenVectors {
  readonly file: FileSum;
  /** How many sentences were given to the model. */
  readonly embedded: number;
  readonly reused: number;
}

/** Vectors that come one after another: new ones from texts, or a stretch of the last generation's. */
type Piece =
  | { readonly kind: "embed"; readonly texts: readonly string[]; readonly file: string }
  | { readonly kind: "copy"; readonly first: number; readonly count: number };

interface WrittenPiece {
  readonly piece: Piece;
  readonly vectors: readonly Float32Array[];
}

/** How many vectors are copied at a time, and passages read. */
const blockSize = 256;

/** What is asked of a model that would take everything at once: all that waits is in memory. */
const most = { batchSize: 256, parallelCalls: 4 };

/**
 * Writes the vector of every sentence in a folder that holds the passages already, in their order,
 * as they arrive from the model.
 *
 * @throws {EmbeddingError} when the model fails, or returns what are not its vectors.
 */
export async function writeVectors(
  folder: string,
  { documents, runs }: Pick<WrittenPassages, "documents" | "runs">,
  { model, dimensions, reusable, onProgress, signal }: WriteVectorsOptions,
): Promise<WrittenVectors> {
  const total = runs.reduce((sum, run) => sum + (run.reusedFrom === undefined ? run.sentences : 0), 0);
  const passages = await openPassages(folder, documents);
  const output = await createSummedFile(join(folder, generationFiles.vectors));
  let [embedded, reused] = [0, 0];
  onProgress({ stage: "embedding", done: 0, total });
  try {
    const pieces = divide(runs, passages, Math.min(model.maxBatchSize, most.batchSize));
    const calls = Math.min(model.maxParallelCalls, most.parallelCalls);
    for await (const { piece, vectors } of mapInOrder(pieces, calls, vectorsOf)) {
      signal.throwIfAborted();
      for (const vector of vectors) await output.write(bytesOf(vector));
      if (piece.kind === "copy") reused += piece.count;
      else {
        embedded += piece.texts.length;
        onProgress({ stage: "embedding", done: embedded, total, file: piece.file });
      }
    }
    return { file: await output.finish(), embedded, reused };
  } finally {
    await output.abandon();
    await passages.close();
  }

  async function vectorsOf(piece: Piece, stopped: AbortSignal): Promise<WrittenPiece> {
    if (piece.kind === "embed") {
      const either = AbortSignal.any([signal, stopped]);
      const vectors = await model.embed(piece.texts, "passage", either);
      checkVectors(vectors, { model, dimensions, count: piece.texts.length });
      return { piece, vectors };
    }
    const block = new Float32Array(piece.count * dimensions);
    reusable?.read(piece.first, block);
    return { piece, vectors: [block] };
  }
}

/** Fills batches across documents; what is copied ends a batch, as vectors are written in order. */
async function* divide(
  runs: readonly SentenceRun[],
  passages: Passages,
  batchSize: number,
): AsyncGenerator<Piece, void, undefined> {
  let texts: string[] = [];
  let file = "";
  for (const { document, sentences, reusedFrom } of runs) {
    if (reusedFrom !== undefined) {
      if (texts.length > 0) yield { kind: "embed", texts, file };
      texts = [];
      for (let done = 0; done < sentences; done += blockSize) {
        yield { kind: "copy", first: reusedFrom + done, count: Math.min(blockSize, sentences - done) };
      }
      continue;
    }
    file = document.path;
    for await (const text of sentencesOf(document, passages)) {
      texts.push(text);
      if (texts.length < batchSize) continue;
      yield { kind: "embed", texts, file };
      texts = [];
    }
  }
  if (texts.length > 0) yield { kind: "embed", texts, file };
}

async function* sentencesOf(
  { firstPassage, passageCount }: SentenceRun["document"],
  passages: Passages,
): AsyncGenerator<string, void, undefined> {
  const end = firstPassage + passageCount;
  for (let first = firstPassage; first < end; first += blockSize) {
    const length = Math.min(blockSize, end - first);
    const read = await passages.read(Array.from({ length }, (_, i) => first + i));
    for (const { sentences } of read) for (const { text } of sentences) yield text;
  }
}

function checkVectors(
  vectors: readonly Float32Array[],
  { model, dimensions, count }: { model: EmbeddingModel; dimensions: number; count: number },
): void {
  const attempt = `Cannot use what the embedding model ${model.id} returned`;
  if (vectors.length !== count) {
    throw new EmbeddingError(`${attempt}: ${vectors.length} vectors for ${count} texts`);
  }
  try {
    for (const vector of vectors) checkUnitVector(vector, dimensions);
  } catch (cause) {
    throw new EmbeddingError(`${attempt}: ${String(cause)}`, { cause });
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
