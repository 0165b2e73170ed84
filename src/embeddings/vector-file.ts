import { type FileHandle, open } from "node:fs/promises";
import {
  decodeHeader,
  decodeKey,
  decodeVector,
  encodeHeader,
  encodeRecord,
  headerBytes,
  recordBytes,
  type VectorFileHeader,
} from "./vector-format.js";

/**
 * An open file of vectors. The keys are in memory, the vectors are not. Its calls must not overlap,
 * and no other process may write the file meanwhile.
 */
export interface VectorFile {
  readonly header: VectorFileHeader;
  /** How many vectors can be read. */
  readonly size: number;
  /** How many records were damaged or cut short when it was opened. */
  readonly damaged: number;
  /** The keys of the vectors, oldest first. */
  keys(): Iterable<string>;
  /** Returns the vectors of those keys that the file has. */
  read(keys: Iterable<string>): Promise<Map<string, Float32Array>>;
  /** Adds vectors of the header's dimensions. They are on the disk when this resolves. */
  append(vectors: ReadonlyMap<string, Float32Array>): Promise<void>;
  close(): Promise<void>;
}

interface Records {
  readonly handle: FileHandle;
  /** Where the first one begins, in bytes. */
  readonly start: number;
  /** The bytes of each. */
  readonly size: number;
}

/** A key and the number of its record. */
interface Place {
  readonly key: string;
  readonly place: number;
}

const maxHeaderBytes = 65_536;
const recordsInARead = 256;

/** Makes a file without vectors, in the place of any other file. */
export async function createVectorFile(
  path: string,
  header: VectorFileHeader,
): Promise<VectorFile> {
  const handle = await open(path, "w+");
  await writeAt(handle, 0, encodeHeader(header));
  return vectorFile(handle, header);
}

/** Opens a file and checks every record; `undefined` when it does not begin with a sound header. */
export async function openVectorFile(path: string): Promise<VectorFile | undefined> {
  const handle = await open(path, "r+");
  const header = decodeHeader(await readAt(handle, 0, maxHeaderBytes));
  if (header !== undefined) return vectorFile(handle, header);
  await handle.close();
  return undefined;
}

async function vectorFile(handle: FileHandle, header: VectorFileHeader): Promise<VectorFile> {
  const start = headerBytes(header);
  const records = { handle, start, size: recordBytes(header.dimensions) };
  const { places, count, damaged } = await scan(records);
  let end = count;

  return {
    header,
    damaged,
    get size() {
      return places.size;
    },
    keys: () => places.keys(),
    read(keys) {
      const known = [...keys].map((key) => ({ key, place: places.get(key) ?? -1 }));
      return readVectors(
        records,
        known.filter(({ place }) => place >= 0),
      );
    },
    async append(vectors) {
      const added = [...vectors].map(([key, vector]) => encodeRecord(key, vector));
      await writeAt(handle, start + end * records.size, Buffer.concat(added));
      await handle.sync();
      for (const key of vectors.keys()) places.set(key, end++);
    },
    close: () => handle.close(),
  };
}

/** Finds the sound records. What is cut short at the end is not counted, so it is written over. */
async function scan(
  records: Records,
): Promise<{ places: Map<string, number>; count: number; damaged: number }> {
  const places = new Map<string, number>();
  let count = 0;
  let damaged = 0;
  for (;;) {
    const found = await readRecords(records, count, recordsInARead);
    for (const [i, record] of found.entries()) {
      const key = decodeKey(record);
      if (key === undefined) damaged += 1;
      else places.set(key, count + i);
    }
    count += found.filter(({ length }) => length === records.size).length;
    if (found.at(-1)?.length !== records.size) return { places, count, damaged };
  }
}

/** Reads neighbors in one go: a rebuild asks for the vectors much as they were written. */
async function readVectors(
  records: Records,
  places: readonly Place[],
): Promise<Map<string, Float32Array>> {
  const vectors = new Map<string, Float32Array>();
  for (const run of runs([...places].sort((a, b) => a.place - b.place))) {
    const found = await readRecords(records, run[0]?.place ?? 0, run.length);
    for (const [i, { key }] of run.entries()) {
      const record = found[i];
      const vector = record && decodeVector(record);
      if (vector) vectors.set(key, vector);
    }
  }
  return vectors;
}

/** Cuts places in rising order into runs without a gap. */
function runs(places: readonly Place[]): Place[][] {
  const found: Place[][] = [];
  for (const place of places) {
    const run = found.at(-1);
    const next = (run?.at(-1)?.place ?? NaN) + 1;
    if (run && place.place === next && run.length < recordsInARead) run.push(place);
    else found.push([place]);
  }
  return found;
}

/** Returns up to `count` records; the last one is shorter when the file ends within it. */
async function readRecords(
  { handle, start, size }: Records,
  place: number,
  count: number,
): Promise<Buffer[]> {
  const bytes = await readAt(handle, start + place * size, count * size);
  const found: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) found.push(bytes.subarray(at, at + size));
  return found;
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

async function writeAt(handle: FileHandle, position: number, bytes: Buffer): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const rest = bytes.length - written;
    written += (await handle.write(bytes, written, rest, position + written)).bytesWritten;
  }
}
