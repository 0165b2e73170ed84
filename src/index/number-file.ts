import { readFile } from "node:fs/promises";

/** Reads a file of unsigned 32-bit numbers. */
export async function readUint32File(path: string): Promise<Uint32Array> {
  return new Uint32Array(await readWhole(path, 4));
}

/** Reads a file of 64-bit floating point numbers. */
export async function readFloat64File(path: string): Promise<Float64Array> {
  return new Float64Array(await readWhole(path, 8));
}

async function readWhole(path: string, bytesEach: number): Promise<ArrayBuffer> {
  const bytes = await readFile(path);
  if (bytes.length % bytesEach !== 0) {
    throw new Error(`Cannot read ${path}: it must be a whole number of ${bytesEach}-byte numbers`);
  }
  return new Uint8Array(bytes).buffer;
}
