import {
  AllowedMentionsTypes,
  type APIMessage,
  ChannelType,
  PermissionFlagsBits as Bits,
  type Snowflake,
} from "discord-api-types/v10";
import { postMessage } from "../world/post-message.js";
import type { SandboxChannel } from "../world/world.js";
import { type Actor, demandPermissions, seenChannel, seenMessage } from "./actor.js";
import type { Identified, SayOptions } from "./person.js";
import { uploaded } from "./uploaded.js";

export interface Saying extends SayOptions {
  readonly channel: Identified;
  readonly text: string;
  /** @default a new one */
  readonly id?: Snowflake | undefined;
}

/** Characters of a message without a subscription (docs: resources, message, "Create Message"). */
const longest = 2000;

/** Writes a message. */
export function say(actor: Actor, saying: Saying): APIMessage {
  const { text, replyTo, pingReplied = true, files = [] } = saying;
  const channel = writableChannel(actor, saying.channel);
  if (files.length > 0) demandPermissions(actor, channel, Bits.AttachFiles);
  if (replyTo) demandPermissions(actor, channel, Bits.ReadMessageHistory);
  return postMessage(actor.world, {
    channelId: channel.id,
    authorId: actor.id,
    id: saying.id,
    content: files.length > 0 && text === "" ? text : sendableText(text),
    files: files.map(uploaded),
    replyTo: replyTo && seenMessage(actor, replyTo).message.id,
    allowedMentions: { parse: Object.values(AllowedMentionsTypes), replied_user: pingReplied },
  });
}

/** The channel. @throws {Error} when the actor cannot write in it. */
export function writableChannel(actor: Actor, given: Identified): SandboxChannel {
  const channel = seenChannel(actor, given);
  if (channel.type === ChannelType.GuildCategory || channel.type === ChannelType.GuildForum)
    throw new Error(`Cannot write in #${channel.name}: it has no messages of its own`);
  demandPermissions(
    actor,
    channel,
    channel.thread ? Bits.SendMessagesInThreads : Bits.SendMessages,
  );
  if (channel.thread?.locked) demandPermissions(actor, channel, Bits.ManageThreads);
  return channel;
}

/** The text. @throws {Error} when it is empty or too long. */
export function sendableText(text: string): string {
  if (!text.trim()) throw new Error("Cannot send an empty message");
  if (text.length <= longest) return text;
  throw new Error(`Cannot send ${text.length} characters: a message has at most ${longest}`);
}
