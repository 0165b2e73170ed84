import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

/** What the header of a file of vectors says. */
export interface VectorFileHeader {
  readonly modelId: string;
  readonly dimensions: number;
}

const magic = "FOOTVEC1";
const keyBytes = 16;
const crcBytes = 4;
const fixedHeaderBytes = magic.length + 8;

/**
 * The key under which the vector of a text is kept: the first 128 bits of its SHA-256, as 22
 * characters of base64url.
 */
export function embeddingKey(text: string): string {
  const hash = createHash("sha256").update(text, "utf8").digest();
  return hash.toString("base64url", 0, keyBytes);
}

/**
 * The header: magic and version, dimensions and length of the model id (32 bits each, little
 * endian), the id, and the CRC-32 of all that.
 */
export function encodeHeader({ modelId, dimensions }: VectorFileHeader): Buffer {
  const id = Buffer.from(modelId);
  const fixed = Buffer.alloc(fixedHeaderBytes, magic, "latin1");
  fixed.writeUInt32LE(dimensions, magic.length);
  fixed.writeUInt32LE(id.length, magic.length + 4);
  return withCrc(Buffer.concat([fixed, id]));
}

/** Reads the header at the start of `bytes`; `undefined` when there is none or it is damaged. */
export function decodeHeader(bytes: Buffer): VectorFileHeader | undefined {
  if (bytes.length < fixedHeaderBytes) return undefined;
  if (bytes.toString("latin1", 0, magic.length) !== magic) return undefined;
  const end = fixedHeaderBytes + bytes.readUInt32LE(magic.length + 4);
  if (!hasCrc(bytes.subarray(0, end + crcBytes))) return undefined;
  return {
    modelId: bytes.toString("utf8", fixedHeaderBytes, end),
    dimensions: bytes.readUInt32LE(magic.length),
  };
}

/** The bytes of a header. */
export function headerBytes({ modelId }: VectorFileHeader): number {
  return fixedHeaderBytes + Buffer.byteLength(modelId) + crcBytes;
}

/** The bytes of every record of a file: key, float32 components, CRC-32 of both. */
export function recordBytes(dimensions: number): number {
  return keyBytes + dimensions * Float32Array.BYTES_PER_ELEMENT + crcBytes;
}

/** The record of a vector and the key of its text, as `embeddingKey` makes it. */
export function encodeRecord(key: string, vector: Float32Array): Buffer {
  const components = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
  return withCrc(Buffer.concat([Buffer.from(key, "base64url"), components]));
}

/** The key of a record, from exactly its bytes; `undefined` when the record is damaged. */
export function decodeKey(record: Buffer): string | undefined {
  return hasCrc(record) ? record.toString("base64url", 0, keyBytes) : undefined;
}

/** The vector of a record, from exactly its bytes; `undefined` when the record is damaged. */
export function decodeVector(record: Buffer): Float32Array | undefined {
  if (!hasCrc(record)) return undefined;
  // A copy, as the components need not lie on a multiple of four.
  return new Float32Array(Uint8Array.from(record.subarray(keyBytes, -crcBytes)).buffer);
}

function withCrc(bytes: Buffer): Buffer {
  const crc = Buffer.alloc(crcBytes);
  crc.writeUInt32LE(crc32(bytes));
  return Buffer.concat([bytes, crc]);
}

function hasCrc(bytes: Buffer): boolean {
  const end = bytes.length - crcBytes;
  return end >= 0 && crc32(bytes.subarray(0, end)) === bytes.readUInt32LE(end);
}
