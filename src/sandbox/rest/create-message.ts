import { PermissionFlagsBits as Bits } from "discord-api-types/v10";
import { formError } from "../forms/form-error.js";
import type { MessageForm } from "../forms/message-form.js";
import { knownError } from "../known-errors.js";
import type { NewMessage } from "../world/post-message.js";
import { botMay } from "../world/permissions-in.js";
import type { SandboxChannel, World } from "../world/world.js";
import { demand } from "./access.js";
import { demandReferenced, newFiles } from "./message-files.js";
import type { RestCall } from "./rest-call.js";

/** What a form makes of a new message, wherever it is posted. */
export type MessageBody = Pick<
  NewMessage,
  "content" | "embeds" | "components" | "files" | "allowedMentions" | "tts" | "nonce"
>;

/**
 * The message that a form asks for; `at` are the fields that lead to the form.
 *
 * @throws {ApiError} 50006 when it is empty, 40005, 50035
 */
export function messageBody(
  call: RestCall,
  form: MessageForm,
  at: readonly string[] = [],
): MessageBody {
  const files = newFiles(call, form);
  demandReferenced(
    form,
    files.map(({ name }) => name),
    at,
  );
  const { content, embeds, components } = form;
  const parts = [content ?? "", embeds ?? [], components ?? [], files];
  if (parts.every(({ length }) => length === 0)) throw knownError("emptyMessage");
  return {
    content: content ?? "",
    embeds: embeds ?? [],
    components: components ?? [],
    files,
    allowedMentions: form.allowed_mentions,
    tts: form.tts,
    nonce: form.nonce,
  };
}

/** @throws {ApiError} 50013 when the bot may not attach or embed what it sends. */
export function demandContents(
  world: World,
  channel: SandboxChannel,
  { files = [], embeds = [] }: Pick<NewMessage, "files" | "embeds">,
): void {
  if (files.length > 0) demand(world, channel, Bits.AttachFiles);
  if (embeds.length > 0) demand(world, channel, Bits.EmbedLinks);
}

/**
 * The message that a form replies to, if any.
 *
 * @throws {ApiError} 160002 without permission to read messages; 50035 when it is not there and
 * has to be.
 */
export function repliedTo(
  world: World,
  channel: SandboxChannel,
  { message_reference: reference }: MessageForm,
): string | undefined {
  if (!reference) return undefined;
  if (!botMay(world, channel, Bits.ReadMessageHistory)) throw knownError("replyWithoutHistory");
  const stored = world.messages.get(reference.message_id);
  if (stored?.message.channel_id === channel.id && !stored.visibleTo) return reference.message_id;
  if (reference.fail_if_not_exists === false) return undefined;
  const fault = { code: "REPLIES_UNKNOWN_MESSAGE", message: "Unknown message" };
  throw formError([{ path: ["message_reference"], ...fault }]);
}
