import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeTermPostings, encodeTermPostings } from "../../src/index/term-postings-format.js";
import type { PassageTerms } from "../../src/index/term-postings.js";
import { anyCollection, postingsOf } from "./support/term-collections.js";

const encoded = async (passages: readonly PassageTerms[]): Promise<Buffer> =>
  Buffer.concat(encodeTermPostings(await postingsOf(passages)));
const some = [
  { body: ["oil", "sea"], context: ["report"] },
  { body: ["sea"], context: [] },
];

describe("the term file", () => {
  it("gives back any postings", async () => {
    await fc.assert(
      fc.asyncProperty(anyCollection, async (passages) => {
        const postings = await postingsOf(passages);
        expect(decodeTermPostings(Buffer.concat(encodeTermPostings(postings)))).toEqual(postings);
      }),
    );
  });

  it("is read where it stands, without a copy", async () => {
    const bytes = new Uint8Array(await encoded(some));
    expect(decodeTermPostings(bytes).passages.buffer).toBe(bytes.buffer);
  });

  it("is read also where it does not stand at a multiple of four bytes", async () => {
    const bytes = await encoded(some);
    const shifted = new Uint8Array(bytes.length + 1).subarray(1);
    shifted.set(bytes);
    expect(decodeTermPostings(shifted)).toEqual(decodeTermPostings(bytes));
  });

  it("is rejected when it is cut off anywhere, or longer than it should be", async () => {
    const bytes = await encoded(some);
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeTermPostings(bytes.subarray(0, length))).toThrow("Cannot read term file");
    }
    expect(() => decodeTermPostings(Buffer.concat([bytes, Buffer.of(0)]))).toThrow("it must have");
  });

  it.each([
    ["another magic number", 0],
    ["another version", 4],
  ])("is rejected with %s", async (_, at) => {
    const bytes = await encoded(some);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
    expect(() => decodeTermPostings(bytes)).toThrow("not one of this version and byte order");
  });
});
