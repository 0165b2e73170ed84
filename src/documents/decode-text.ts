import { decodeStrictly } from "./decode-strictly.js";
import { decodeIso2022, decodeLegacy } from "./legacy-encoding.js";
import type { Skipped } from "./reading.js";
import { decodeUnmarkedUtf16 } from "./utf16.js";

export type DecodedText =
  | { readonly kind: "decoded"; readonly text: string; readonly warnings: readonly string[] }
  | Skipped;

const binary: Skipped = { kind: "skipped", reason: "it holds binary data, not text" };
const unknownEncoding: Skipped = {
  kind: "skipped",
  reason: "its character encoding cannot be told: save it as UTF-8",
};

/**
 * Decodes a text file, without its byte order mark. UTF-8, UTF-16 and what `label` names (a name of
 * https://encoding.spec.whatwg.org) are checked to the last byte; older encodings are told by their
 * statistics, and refused when these are not clear. At most one character in a hundred may be
 * damaged, which a warning says.
 */
export function decodeText(bytes: Uint8Array, options: { label?: string } = {}): DecodedText {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0) return unknownEncoding;
  if (first === 0xff && second === 0xfe) return accept(decodeStrictly(bytes, "utf-16le"));
  if (first === 0xfe && second === 0xff) return accept(decodeStrictly(bytes, "utf-16be"));

  const labelled = options.label === undefined ? undefined : decodeStrictly(bytes, options.label);
  const unicode = decodeStrictly(bytes, "utf-8");
  if (bytes.includes(0)) return accept(decodeUnmarkedUtf16(bytes), binary);
  if (unicode?.includes("\u001b")) return accept(decodeIso2022(bytes) ?? unicode);
  const text = unicode ?? labelled ?? decodeDamagedUtf8(bytes) ?? decodeLegacy(bytes);
  return accept(text ?? decodeUnmarkedUtf16(bytes));
}

/** UTF-8 with at most as many faults as it has characters beyond ASCII: another encoding has more. */
function decodeDamagedUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder("utf-8").decode(bytes);
  const damaged = count(text, (unit) => unit === 0xfffd);
  return count(text, (unit) => unit > 0x7f) >= 2 * damaged ? text : undefined;
}

function accept(decoded: string | undefined, otherwise = unknownEncoding): DecodedText {
  if (decoded === undefined) return otherwise;
  const text = decoded.replace(/^\ufeff+/, "");
  const controls = count(text, isControl);
  if (text.includes("\0") || (controls > 2 && controls * 100 > text.length)) return binary;
  const damaged = count(text, (unit) => unit === 0xfffd);
  if (damaged * 100 > text.length) {
    return { kind: "skipped", reason: `${damaged} of its ${text.length} characters are damaged` };
  }
  const plural = damaged === 1 ? "character is" : "characters are";
  return { kind: "decoded", text, warnings: damaged > 0 ? [`${damaged} ${plural} damaged`] : [] };
}

function isControl(unit: number): boolean {
  const isSpace = (unit >= 0x09 && unit <= 0x0d) || unit === 0x85;
  return !isSpace && (unit < 0x20 || (unit >= 0x7f && unit < 0xa0));
}

function count(text: string, matches: (unit: number) => boolean): number {
  let found = 0;
  for (let index = 0; index < text.length; index++) if (matches(text.charCodeAt(index))) found++;
  return found;
}
