import type { TermPostings } from "./term-postings.js";

/** "FNTP" as a little-endian number; another byte order reads another number. */
const magic = 0x50544e46;
const version = 1;
const headerLength = 8;

/**
 * Returns the bytes of a term file, to be written one after another: a header of eight 32-bit
 * numbers (magic, version, passages, terms, letters, postings, two unused), then the arrays of four
 * bytes an element, then those of two, then that of one, so that every array is aligned.
 */
export function encodeTermPostings(postings: TermPostings): Uint8Array[] {
  const header = Uint32Array.of(
    magic,
    version,
    postings.lengths.length,
    postings.postingStarts.length - 1,
    postings.letters.length,
    postings.passages.length,
    0,
    0,
  );
  return [
    header,
    postings.lengths,
    postings.letterStarts,
    postings.postingStarts,
    postings.passages,
    postings.letters,
    postings.bodyCounts,
    postings.contextCounts,
  ].map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength));
}

/**
 * Reads what `encodeTermPostings` wrote: the arrays are views of `bytes`, which must not change.
 *
 * @throws {Error} when the bytes are not a term file of this version, or of another length.
 */
export function decodeTermPostings(bytes: Uint8Array): TermPostings {
  // A view must begin at a multiple of its element's size.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const header = bytes.byteLength < 4 * headerLength ? [] : [...new Uint32Array(buffer, byteOffset, headerLength)];
  const [found, foundVersion, passages = 0, terms = 0, letters = 0, postings = 0] = header;
  if (found !== magic || foundVersion !== version) {
    throw new Error("Cannot read term file: it is not one of this version and byte order");
  }
  let at = byteOffset + 4 * headerLength;
  const fours = (length: number): Uint32Array => new Uint32Array(buffer, take(4 * length), length);
  const expected = 4 * (headerLength + passages + 2 * (terms + 1) + postings) + 2 * (letters + postings) + postings;
  if (bytes.byteLength !== expected) {
    throw new Error(
      `Cannot read term file: it must have ${expected} bytes and has ${bytes.byteLength}`,
    );
  }
  return {
    lengths: fours(passages),
    letterStarts: fours(terms + 1),
    postingStarts: fours(terms + 1),
    passages: fours(postings),
    letters: new Uint16Array(buffer, take(2 * letters), letters),
    bodyCounts: new Uint16Array(buffer, take(2 * postings), postings),
    contextCounts: new Uint8Array(buffer, take(postings), postings),
  };

  function take(length: number): number {
    const start = at;
    at += length;
    return start;
  }
}
