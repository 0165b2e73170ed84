import { Buffer } from "node:buffer";
import { gzipSync } from "node:zlib";
import type { AttachmentPayload } from "discord.js";

/** Discord takes 10 MiB a file (https://discord.com/developers/docs/reference#uploading-files). */
const maxBytes = 8_000_000;

/** A file to attach, and the name that it goes by. */
export interface TextFile {
  readonly name: string;
  readonly attachment: AttachmentPayload;
}

/** A text as a file; a very long one is compressed, and `.gz` is added to its name. */
export function textFile(name: string, text: string): TextFile {
  const bytes = Buffer.from(text);
  const isLong = bytes.length > maxBytes;
  const shown = isLong ? `${name}.gz` : name;
  return { name: shown, attachment: { attachment: isLong ? gzipSync(bytes) : bytes, name: shown } };
}
