import { DiscordAPIError, MessageReferenceType, MessageType } from "discord.js";
import type { Message, ThreadChannel } from "discord.js";
import type { AnswerRecords } from "../records/answer-record.js";
import type { SettingsStore } from "../records/settings.js";
import { looksLikeQuestion } from "./is-question.js";

/** How a message comes to the bot. */
export type Addressing =
  | "mention"
  | "reply"
  | "thread"
  | "direct"
  /** Nobody asked the bot: it speaks only when the documents do. */
  | "askChannel";

export interface AddressedOptions {
  readonly botId: string;
  /** What the message asks; empty when Discord keeps it from the bot. */
  readonly text: string;
  readonly records: AnswerRecords;
  readonly settings: SettingsStore;
}

/** How a message addresses the bot; undefined when it does not. Looks at Discord only where it must. */
export async function addressed(
  message: Message,
  options: AddressedOptions,
): Promise<Addressing | undefined> {
  if (message.author.bot || message.webhookId !== null || !conversational.has(message.type)) {
    return undefined;
  }
  if (message.channel.isDMBased()) return "direct";
  if (namesBot(message, options.botId)) return "mention";
  const answersBot = await repliesToBot(message, options);
  if (answersBot) return "reply";
  const { users, roles, everyone } = message.mentions;
  const isToSomebodyElse = answersBot === false || users.size > 0 || roles.size > 0 || everyone;
  if (isToSomebodyElse || options.text === "") return undefined;
  if (await isOwnThread(message, options)) return "thread";
  return isInAskChannel(message, options.settings) && looksLikeQuestion(options.text)
    ? "askChannel"
    : undefined;
}

const conversational = new Set([MessageType.Default, MessageType.Reply]);

/** A mention in the text; that of a reply's author, which Discord adds, stands apart. */
function namesBot({ content, guild, mentions }: Message, botId: string): boolean {
  if (content.includes(`<@${botId}>`) || content.includes(`<@!${botId}>`)) return true;
  // People pick the bot's own role as easily as the bot. The text may be hidden then.
  const role = guild?.members.me?.roles.botRole;
  return role ? mentions.roles.has(role.id) : false;
}

/** Undefined for a message that replies to nothing. */
async function repliesToBot(
  message: Message,
  { botId, records }: AddressedOptions,
): Promise<boolean | undefined> {
  const { reference } = message;
  if (!reference?.messageId || reference.type !== MessageReferenceType.Default) return undefined;
  if (records.findByAnswerMessage(reference.messageId)) return true;
  const original = await message.fetchReference().catch(() => undefined);
  return original?.author.id === botId;
}

/** A thread that the bot began, or that begins at a message of the bot's. */
async function isOwnThread(
  { channel }: Message,
  { botId, records }: AddressedOptions,
): Promise<boolean> {
  if (!channel.isThread()) return false;
  if (channel.ownerId === botId) return true;
  // A thread that begins at a message has that message's id.
  if (records.findByAnswerMessage(channel.id)) return true;
  return (await starterOf(channel)) === botId;
}

/** Authors of the messages where threads begin: asked for once, not for each message in a thread. */
const starters = new WeakMap<ThreadChannel, Promise<string | undefined>>();

function starterOf(thread: ThreadChannel): Promise<string | undefined> {
  const known = starters.get(thread) ?? authorOfStarter(thread);
  starters.set(thread, known);
  return known;
}

async function authorOfStarter(thread: ThreadChannel): Promise<string | undefined> {
  try {
    return (await thread.fetchStarterMessage())?.author.id;
  } catch (error) {
    // There may be none, or it may be hidden; but a call that was lost is made again next time.
    if (!(error instanceof DiscordAPIError)) starters.delete(thread);
    return undefined;
  }
}

function isInAskChannel({ channel }: Message, settings: SettingsStore): boolean {
  const places = channel.isThread() ? [channel.id, channel.parentId] : [channel.id];
  return places.some((id) => id !== null && settings.channel(id).isAskChannel);
}
