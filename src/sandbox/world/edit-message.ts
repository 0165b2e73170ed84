import {
  type APIAllowedMentions,
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
  MessageFlags,
  type Snowflake,
} from "discord-api-types/v10";
import { bitField } from "../bit-field.js";
import { mentionFields } from "./mention-fields.js";
import { required } from "./required.js";
import { settleComponents } from "./settle-components.js";
import { settleEmbeds } from "./settle-embeds.js";
import { type NewFile, storeFile } from "./store-file.js";
import type { World } from "./world.js";

/** What is absent stays as it is. */
export interface MessageChanges {
  readonly content?: string | undefined;
  readonly embeds?: readonly APIEmbed[] | undefined;
  readonly components?: readonly APIMessageTopLevelComponent[] | undefined;
  /** The attachments that stay. */
  readonly keptAttachments?: readonly APIAttachment[] | undefined;
  /** New files beside them. */
  readonly files?: readonly NewFile[] | undefined;
  /** Bits of `MessageFlags`, all of them. */
  readonly flags?: number | undefined;
  /** @default everyone it names */
  readonly allowedMentions?: APIAllowedMentions | undefined;
  /** Whether this is the first answer of a deferred response, which is no edit. @default false */
  readonly first?: boolean | undefined;
}

/** Changes a message and records `messageUpdate`. It checks no limit and no permission. */
export function editMessage(world: World, id: Snowflake, changes: MessageChanges): APIMessage {
  const stored = required.message(world, id);
  const { message: before, visibleTo } = stored;
  const channel = required.channel(world, before.channel_id);
  const options = { channelId: channel.id, ephemeral: visibleTo !== undefined };
  const added = (changes.files ?? []).map((file) => storeFile(world, file, options));
  const attachments = [...(changes.keptAttachments ?? before.attachments), ...added];
  const content = changes.content ?? before.content;
  const components = changes.components ?? before.components ?? [];
  const message: APIMessage = {
    ...before,
    content,
    attachments,
    embeds: settleEmbeds(changes.embeds ?? before.embeds, attachments),
    components: settleComponents(components, attachments),
    flags: bitField(changes.flags ?? before.flags ?? 0, MessageFlags),
    edited_timestamp: changes.first ? null : world.clock.timestamp(),
    ...(saysAnew(changes) &&
      mentionFields(world, channel, {
        authorId: before.author.id,
        content,
        components,
        allowed: changes.allowedMentions,
        repliedUserId: before.referenced_message?.author.id,
      })),
  };
  stored.message = message;
  world.journal.record({ kind: "messageUpdate", message, ...(visibleTo && { visibleTo }) });
  return message;
}

/** A thread that starts below a message, say, does not change whom it calls. */
const saysAnew = ({ content, components, allowedMentions }: MessageChanges): boolean =>
  (content ?? components ?? allowedMentions) !== undefined;
