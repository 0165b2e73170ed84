/** The text without NUL characters and with U+FFFD for each half of a surrogate pair that stands alone. */
export function wellFormed(text: string): string {
  return text.replaceAll("\0", "").replaceAll(/\p{Surrogate}/gu, "\ufffd");
}
