import type { APIAttachment } from "discord-api-types/v10";
import { formError } from "../forms/form-error.js";
import type { MessageForm } from "../forms/message-form.js";
import { knownError } from "../known-errors.js";
import type { NewFile } from "../world/store-file.js";
import type { RestCall } from "./rest-call.js";

/** Bytes of a file, without boosts (docs: reference, "Uploading Files"). */
const mostBytes = 10 * 1024 * 1024;

/**
 * The files of a call as the form names and describes them.
 *
 * @throws {ApiError} 40005 when one is too large.
 */
export function newFiles({ files }: RestCall, { attachments }: MessageForm): NewFile[] {
  if (files.some(({ content }) => content.byteLength > mostBytes)) throw knownError("tooLarge");
  return files.map(({ index, name, content, contentType }) => {
    const named = attachments?.find(({ id }) => id === index);
    const description = named?.description;
    return { name: named?.filename ?? name, content, contentType, description };
  });
}

/** The attachments that an edit keeps: all of them, or those that it lists. */
export function keptAttachments(
  { attachments }: MessageForm,
  before: readonly APIAttachment[],
): APIAttachment[] {
  if (attachments === undefined) return [...before];
  const listed = new Set(attachments?.map(({ id }) => id));
  return before.filter(({ id }) => listed.has(id));
}

/**
 * Checks that every `attachment://name` of components and embeds is among these names.
 *
 * @throws {ApiError} 50035
 */
export function demandReferenced(
  { components, embeds }: MessageForm,
  names: readonly string[],
  at: readonly string[] = [],
): void {
  const missing = [...references({ components, embeds }, at)].filter(
    ({ name }) => !names.includes(name),
  );
  if (missing.length === 0) return;
  throw formError(
    missing.map(({ path, name }) => ({
      path,
      code: "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
      message: `The referenced attachment '${name}' was not found.`,
    })),
  );
}

function* references(
  value: unknown,
  path: readonly PropertyKey[],
): Generator<{ path: readonly PropertyKey[]; name: string }> {
  if (typeof value === "string") {
    const name = /^attachment:\/\/(.+)$/.exec(value)?.[1];
    if (name !== undefined && path.at(-1) === "url") yield { path, name };
  } else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* references(inner, [...path, key]);
  }
}
