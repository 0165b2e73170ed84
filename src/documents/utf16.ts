import { decodeStrictly } from "./decode-strictly.js";

const sampleBytes = 64 * 1024;
const cjkOnly =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]+$/u;

/**
 * Decodes UTF-16 that has no byte order mark, at least eight characters of it. Only one byte order
 * gives text as a rule. Where both do, the high bytes tell: they are of few kinds, one or two in
 * English and some eighty in Chinese, and the low bytes of many. Without a single zero byte, which
 * any space or line end has, it must be Chinese or Japanese throughout.
 */
export function decodeUnmarkedUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 === 1 || bytes.length < 16) return undefined;
  const [text, ...others] = byteOrders(bytes)
    .map((label) => decodeStrictly(bytes, label))
    .filter((decoded) => decoded !== undefined && isText(decoded));
  if (text === undefined || (others.length > 0 && !isUneven(bytes))) return undefined;
  return bytes.includes(0) || cjkOnly.test(text) ? text : undefined;
}

/** The likelier byte order first. */
function byteOrders(bytes: Uint8Array): readonly string[] {
  const { even, odd } = kinds(bytes);
  return even < odd ? ["utf-16be", "utf-16le"] : ["utf-16le", "utf-16be"];
}

function isUneven(bytes: Uint8Array): boolean {
  const { even, odd } = kinds(bytes);
  return Math.min(even, odd) < 0.8 * Math.max(even, odd);
}

/** How many different bytes stand at even and at odd places. */
function kinds(bytes: Uint8Array): { even: number; odd: number } {
  const sample = bytes.subarray(0, sampleBytes);
  return {
    even: new Set(sample.filter((_, index) => index % 2 === 0)).size,
    odd: new Set(sample.filter((_, index) => index % 2 === 1)).size,
  };
}

/** Spaces or punctuation, and nothing that is not in use. */
function isText(decoded: string): boolean {
  const unused = /(?![\t\n\r\f])\p{Cc}|\p{Cn}|\p{Co}/u;
  return !unused.test(decoded) && /[\s\p{P}]/u.test(decoded);
}
