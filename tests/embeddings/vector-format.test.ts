import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decodeHeader,
  decodeKey,
  decodeVector,
  embeddingKey,
  encodeHeader,
  encodeRecord,
  headerBytes,
  recordBytes,
} from "../../src/embeddings/vector-format.js";

const header = fc.record({
  modelId: fc.string({ unit: "grapheme" }),
  dimensions: fc.integer({ min: 1, max: 4096 }),
});
const vector = fc.float32Array({ minLength: 1, maxLength: 40 });

/** Flips one bit. */
function flipped(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  const at = Math.floor(bit / 8) % bytes.length;
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8));
  return copy;
}

describe("embeddingKey()", () => {
  it("is the start of the SHA-256 of the text", () => {
    // printf abc | sha256sum
    const known = Buffer.from("ba7816bf8f01cfea414140de5dae2223", "hex");
    expect(embeddingKey("abc")).toBe(known.toString("base64url"));
  });
});

describe("the header", () => {
  it("is read as it was written, whatever follows it", () => {
    fc.assert(
      fc.property(header, fc.uint8Array(), (written, rest) => {
        const bytes = encodeHeader(written);
        expect(bytes).toHaveLength(headerBytes(written));
        expect(decodeHeader(Buffer.concat([bytes, rest]))).toEqual(written);
      }),
    );
  });

  it("is not read when a bit is flipped or a byte is missing", () => {
    fc.assert(
      fc.property(header, fc.nat(), (written, place) => {
        const bytes = encodeHeader(written);
        expect(decodeHeader(flipped(bytes, place))).toBeUndefined();
        expect(decodeHeader(bytes.subarray(0, place % bytes.length))).toBeUndefined();
      }),
    );
  });

  it("is not read from other bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 99 }), (bytes) => {
        expect(decodeHeader(Buffer.from(bytes))).toBeUndefined();
      }),
    );
  });
});

describe("a record", () => {
  it("is read as it was written, bit for bit", () => {
    fc.assert(
      fc.property(fc.string(), vector, (text, written) => {
        const record = encodeRecord(embeddingKey(text), written);
        expect(record).toHaveLength(recordBytes(written.length));
        expect(decodeKey(record)).toBe(embeddingKey(text));
        expect(decodeVector(record)).toEqual(written);
      }),
    );
  });

  it("is not read when a bit is flipped, a byte is missing, or all are 0", () => {
    fc.assert(
      fc.property(vector, fc.nat(), (written, place) => {
        const record = encodeRecord(embeddingKey("a"), written);
        const cut = record.subarray(0, place % record.length);
        for (const bytes of [flipped(record, place), cut, Buffer.alloc(record.length)]) {
          expect(decodeKey(bytes)).toBeUndefined();
          expect(decodeVector(bytes)).toBeUndefined();
        }
      }),
    );
  });
});
