import { MessageFlags } from "discord.js";
import type { AttachmentPayload, BaseMessageOptions } from "discord.js";
import type { MessageBody } from "./message-body.js";

export interface PayloadOptions {
  readonly files?: readonly AttachmentPayload[];
  /** Roles that may be pinged. @default none */
  readonly pingRoleIds?: readonly string[];
  /** People who may be pinged; nobody else is. @default none */
  readonly pingUserIds?: readonly string[];
}

/** What discord.js sends for a body. */
export interface MessagePayload extends Pick<
  BaseMessageOptions,
  "allowedMentions" | "files" | "content" | "components"
> {
  flags: (MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2)[];
}

/** A body in the form that discord.js sends. It pings nobody but the roles and people that are named. */
export function messagePayload(
  body: MessageBody,
  { files = [], pingRoleIds = [], pingUserIds = [] }: PayloadOptions = {},
): MessagePayload {
  const common = {
    allowedMentions: {
      parse: [],
      roles: [...pingRoleIds],
      users: [...pingUserIds],
      repliedUser: false,
    },
    files: [...files],
  };
  return body.kind === "plain"
    ? { ...common, content: body.content, flags: [MessageFlags.SuppressEmbeds] }
    : { ...common, components: [...body.components], flags: [MessageFlags.IsComponentsV2] };
}

/** The same, for the person alone who acts: a reply to an interaction or a follow-up. */
export function privatePayload(
  body: MessageBody,
  options?: PayloadOptions,
): Omit<MessagePayload, "flags"> & {
  flags: (MessagePayload["flags"][number] | MessageFlags.Ephemeral)[];
} {
  const payload = messagePayload(body, options);
  return { ...payload, flags: [...payload.flags, MessageFlags.Ephemeral] };
}
