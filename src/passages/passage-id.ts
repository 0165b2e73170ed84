import { createHash } from "node:crypto";

/** Twelve letters and digits from the sha256 of a text: 62 bits, so that two never meet. */
export function passageId(text: string): string {
  const bits = createHash("sha256").update(text).digest().readBigUInt64BE();
  return bits.toString(36).padStart(13, "0").slice(-12);
}
