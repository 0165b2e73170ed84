/** What every PNG file begins with, up to the name of its header chunk (PNG, third edition: 5.2, 5.6). */
const beginning = "89504e470d0a1a0a0000000d49484452";

export interface ImageSize {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** The size of a picture, from the head of its file; nothing when it is no PNG. */
export function pngSize(content: Uint8Array): ImageSize | undefined {
  const head = Buffer.from(content.buffer, content.byteOffset, Math.min(24, content.byteLength));
  if (head.length < 24 || head.toString("hex", 0, 16) !== beginning) return undefined;
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}
