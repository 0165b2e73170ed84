import type { APIAttachment, Snowflake } from "discord-api-types/v10";
import { pngSize } from "./png-size.js";
import type { World } from "./world.js";

/** A file to be uploaded with a message. */
export interface NewFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** @default none */
  readonly contentType?: string | undefined;
  /** The alternative text. @default none */
  readonly description?: string | undefined;
}

export interface StoreFileOptions {
  readonly channelId: Snowflake;
  /** @default false */
  readonly ephemeral?: boolean;
}

/** Keeps a file, to be served from the URL of the attachment that it becomes. */
export function storeFile(
  world: World,
  file: NewFile,
  { channelId, ephemeral = false }: StoreFileOptions,
): APIAttachment {
  const id = world.nextId();
  const filename = file.name.replace(/[^\w.-]+/g, "_") || "unknown";
  const size = pngSize(file.content);
  const type = size ? "image/png" : file.contentType;
  const isType = /^[\w.+-]+\/[\w.+-]+(?:; ?charset=[\w-]+)?$/.test(type ?? "");
  const url = `${world.origin}/attachments/${channelId}/${id}/${filename}`;
  const attachment: APIAttachment = {
    id,
    filename,
    size: file.content.byteLength,
    url,
    proxy_url: url,
    ...(isType && type && { content_type: type }),
    ...size,
    ...(file.description && { description: file.description }),
    ...(ephemeral && { ephemeral }),
  };
  world.files.set(id, { attachment, content: file.content });
  return attachment;
}
