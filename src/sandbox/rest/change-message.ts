import { type APIMessage, MessageFlags } from "discord-api-types/v10";
import { type MessageForm, readMessageForm } from "../forms/message-form.js";
import { knownError } from "../known-errors.js";
import type { MessageChanges } from "../world/edit-message.js";
import type { SandboxMessage } from "../world/world.js";
import { demandReferenced, keptAttachments, newFiles } from "./message-files.js";
import type { RestCall } from "./rest-call.js";

export interface ReadChangesOptions {
  /** @default the body of the call */
  readonly body?: unknown;
  /** Fields that lead to the form. @default none */
  readonly at?: readonly string[];
}

/** The flags that an edit changes; the others stay. */
const editable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

/**
 * What the body changes of a message, checked. A deferred response stops loading, which is no edit.
 *
 * @throws {ApiError} 50035, 50006, 40005
 */
export function readChanges(
  call: RestCall,
  { message }: SandboxMessage,
  { body = call.body, at = [] }: ReadChangesOptions = {},
): MessageChanges {
  const before = message.flags ?? 0;
  const form = readMessageForm(body, { at, before: message });
  const changes = changesOf(call, form, message);
  const kept = (changes.keptAttachments ?? []).map(({ filename }) => filename);
  const added = (changes.files ?? []).map(({ name }) => name);
  demandReferenced(form, [...kept, ...added], at);
  demandSomething(message, changes);
  return { ...changes, first: (before & MessageFlags.Loading) !== 0 };
}

function changesOf(call: RestCall, form: MessageForm, message: APIMessage): MessageChanges {
  const before = message.flags ?? 0;
  const given = form.flags ?? before & editable;
  return {
    content: form.content === null ? "" : form.content,
    embeds: form.embeds === null ? [] : form.embeds,
    components: form.components === null ? [] : form.components,
    keptAttachments: keptAttachments(form, message.attachments),
    files: newFiles(call, form),
    flags: (before & ~(editable | MessageFlags.Loading)) | (given & editable),
    allowedMentions: form.allowed_mentions,
  };
}

/** @throws {ApiError} 50006 when nothing is left of a message. */
function demandSomething(message: APIMessage, changes: MessageChanges): void {
  const { content, embeds, components, keptAttachments = [], files = [] } = changes;
  const legacy = [content ?? message.content, embeds ?? message.embeds, keptAttachments, files];
  const isLegacy = !((changes.flags ?? 0) & MessageFlags.IsComponentsV2);
  const parts = [components ?? message.components ?? [], ...(isLegacy ? legacy : [])];
  if (parts.every(({ length }) => length === 0)) throw knownError("emptyMessage");
}
