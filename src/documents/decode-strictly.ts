import { decodeWindows1252 } from "./windows-1252.js";

/**
 * Decodes bytes without a single replacement character; `undefined` when they are not in this
 * encoding or it is unknown. `label` is one of https://encoding.spec.whatwg.org/#names-and-labels.
 */
export function decodeStrictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    const isWestern = decoder.encoding === "windows-1252";
    return isWestern ? decodeWindows1252(bytes) : decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
