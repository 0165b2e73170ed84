import { decodeNamedCharacterReference } from "decode-named-character-reference";

/** A character reference of HTML with its semicolon, as CommonMark recognises it. */
export const characterReference = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/;

/**
 * The characters that `&amp;`, `&#38;` or `&#x26;` stands for, U+FFFD where it names none that may
 * be written; the reference itself when its name is unknown (CommonMark 0.31.2, section 2.5).
 */
export function decodeCharacterReference(reference: string): string {
  const name = reference.slice(1, -1);
  if (!name.startsWith("#")) return decodeNamedCharacterReference(name) || reference;
  const hexadecimal = /^#x/i.test(name);
  const code = Number.parseInt(name.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
  const written = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return written ? String.fromCodePoint(code) : "\ufffd";
}
