import { analyse } from "chardet";
import { decodeStrictly } from "./decode-strictly.js";

/** chardet needs 0.25 s a megabyte, and 64 kB tell it as much. */
const sampleBytes = 64 * 1024;
/** Of 100. Wrong guesses on short texts of 21 encodings lay at or below 30 but for the next rule. */
const minConfidence = 40;
/** With fewer bytes beyond ASCII, Korean is taken for Arabic and Greek for Arabic with up to 66. */
const minBytesBeyondAscii = 16;
const western = /^(?:ISO-8859-(?:1|2|9)|windows-125[0247])$/;

/**
 * Decodes text of an encoding older than Unicode, found by its statistics. `undefined` when it is
 * too short to tell or like none.
 */
export function decodeLegacy(bytes: Uint8Array): string | undefined {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const from = Math.max(0, first - 1024);
  const sample = bytes.subarray(from, from + sampleBytes);
  const beyondAscii = sample.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
  for (const { name, confidence } of analyse(sample)) {
    if (confidence < minConfidence) return undefined;
    if (beyondAscii < minBytesBeyondAscii && !western.test(name)) continue;
    const text = decodeStrictly(bytes, name);
    // No encoding has letters there: these are another encoding's letters or quotation marks.
    if (text !== undefined && !/[\u0080-\u009f]/.test(text)) return text;
  }
  return undefined;
}

/** Decodes Japanese mail encoding, whose bytes are all ASCII: escape sequences announce it. */
export function decodeIso2022(bytes: Uint8Array): string | undefined {
  const ascii = Buffer.from(bytes).toString("latin1");
  const isAnnounced = ascii.includes("\u001b$B") || ascii.includes("\u001b$@");
  return isAnnounced ? decodeStrictly(bytes, "iso-2022-jp") : undefined;
}
