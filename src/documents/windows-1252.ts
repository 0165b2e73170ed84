/** Bytes 0x80 to 0x9F (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const upper =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/**
 * Decodes Windows-1252, and so ISO 8859-1. Node's own TextDecoder leaves quotation marks and dashes
 * of this encoding as control characters from 20.18.3 on (https://github.com/nodejs/node/issues/56542).
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin1.replaceAll(/[\u0080-\u009f]/g, (byte) => upper[byte.charCodeAt(0) - 0x80] ?? byte);
}
