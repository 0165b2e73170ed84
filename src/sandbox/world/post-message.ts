import {
  type APIAllowedMentions,
  type APIEmbed,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIMessageReference,
  type APIMessageTopLevelComponent,
  MessageFlags,
  MessageReferenceType,
  MessageType,
  type Snowflake,
} from "discord-api-types/v10";
import { bitField } from "../bit-field.js";
import { countInThread } from "./count-in-thread.js";
import { mentionFields } from "./mention-fields.js";
import { required } from "./required.js";
import { settleComponents } from "./settle-components.js";
import { settleEmbeds } from "./settle-embeds.js";
import { type NewFile, storeFile } from "./store-file.js";
import type { SandboxChannel, SandboxMessage, World } from "./world.js";

export interface NewMessage {
  readonly channelId: Snowflake;
  readonly authorId: Snowflake;
  /** @default a new one */
  readonly id?: Snowflake | undefined;
  /** @default "" */
  readonly content?: string | undefined;
  /** @default none */
  readonly embeds?: readonly APIEmbed[] | undefined;
  /** @default none */
  readonly components?: readonly APIMessageTopLevelComponent[] | undefined;
  /** @default none */
  readonly files?: readonly NewFile[] | undefined;
  /** The message that it replies to. @default none */
  readonly replyTo?: Snowflake | undefined;
  /** Whom it may call. @default everyone it names */
  readonly allowedMentions?: APIAllowedMentions | undefined;
  /** Bits of `MessageFlags`. @default 0 */
  readonly flags?: number | undefined;
  /** @default none */
  readonly nonce?: string | number | undefined;
  /** @default false */
  readonly tts?: boolean | undefined;
  /** @default Default, or Reply when it replies */
  readonly type?: MessageType | undefined;
  /** What a system message refers to. @default what `replyTo` names */
  readonly reference?: APIMessageReference | undefined;
  /** The one user who sees it. @default all who see the channel */
  readonly visibleTo?: Snowflake | undefined;
  /** The interaction that it responds to. @default none */
  readonly interactionId?: Snowflake | undefined;
  readonly interactionMetadata?: APIMessageInteractionMetadata | undefined;
}

/**
 * Puts a message into a channel and records `messageCreate`. It checks no limit and no permission,
 * save that only those are called who may be.
 */
export function postMessage(world: World, draft: NewMessage): APIMessage {
  const channel = required.channel(world, draft.channelId);
  const message = describeNew(world, channel, draft);
  const { visibleTo, interactionId } = draft;
  const stored: SandboxMessage = {
    message,
    reactions: new Map(),
    ...(visibleTo && { visibleTo }),
    ...(interactionId && { interactionId }),
  };
  if (channel.thread) countInThread(world, channel, stored);
  world.messages.set(message.id, stored);
  channel.messageIds.push(message.id);
  if (!visibleTo) channel.lastMessageId = message.id;
  if (draft.nonce !== undefined) world.nonces.set(nonceKey(draft), message.id);
  world.journal.record({ kind: "messageCreate", message, ...(visibleTo && { visibleTo }) });
  return message;
}

/** The key of a nonce among `World.nonces`. */
export const nonceKey = (draft: Pick<NewMessage, "authorId" | "channelId" | "nonce">): string =>
  [draft.authorId, draft.channelId, draft.nonce].join(" ");

function describeNew(world: World, channel: SandboxChannel, draft: NewMessage): APIMessage {
  const ephemeral = draft.visibleTo !== undefined;
  const attachments = (draft.files ?? []).map((file) =>
    storeFile(world, file, { channelId: channel.id, ephemeral }),
  );
  const { content = "", components = [], flags = 0 } = draft;
  const replied = world.messages.get(draft.replyTo ?? "")?.message;
  const reference = draft.reference ?? (draft.replyTo && referenceTo(channel, draft.replyTo));
  return {
    id: draft.id ?? world.nextId(),
    channel_id: channel.id,
    author: required.user(world, draft.authorId).user,
    type: draft.type ?? (draft.replyTo ? MessageType.Reply : MessageType.Default),
    content,
    timestamp: world.clock.timestamp(),
    edited_timestamp: null,
    tts: draft.tts ?? false,
    pinned: false,
    flags: bitField(flags | (ephemeral ? MessageFlags.Ephemeral : 0), MessageFlags),
    attachments,
    embeds: settleEmbeds(draft.embeds ?? [], attachments),
    components: settleComponents(components, attachments),
    ...mentionFields(world, channel, {
      authorId: draft.authorId,
      content,
      components,
      allowed: draft.allowedMentions,
      repliedUserId: replied?.author.id,
    }),
    ...(reference && { message_reference: reference }),
    ...(draft.replyTo && { referenced_message: replied ? withoutReference(replied) : null }),
    ...(draft.nonce !== undefined && { nonce: draft.nonce }),
    ...byInteraction(world, draft),
  };
}

/** What only messages of an interaction have. */
function byInteraction(world: World, draft: NewMessage): Partial<APIMessage> {
  if (!draft.interactionId) return {};
  return {
    webhook_id: world.application.id,
    application_id: world.application.id,
    ...(draft.interactionMetadata && { interaction_metadata: draft.interactionMetadata }),
  };
}

const referenceTo = (channel: SandboxChannel, messageId: Snowflake): APIMessageReference => ({
  type: MessageReferenceType.Default,
  message_id: messageId,
  channel_id: channel.id,
  ...(channel.guildId && { guild_id: channel.guildId }),
});

/** A message that is referred to is told without the one that it refers to itself. */
function withoutReference(message: APIMessage): APIMessage {
  const told = { ...message };
  delete told.referenced_message;
  return told;
}
