import type { Message } from "discord.js";
import type { AnswerRecords } from "../records/answer-record.js";
import { looksLikeQuestion } from "./is-question.js";
import { questionText } from "./question-text.js";

/** The most messages of a conversation that are read. */
export const conversationMessages = 20;

/** What was asked before a message, in the same conversation. */
export interface Conversation {
  /** Oldest first. */
  readonly earlier: readonly string[];
  /** Whether there were more messages than are read. */
  readonly isCut: boolean;
}

export interface ConversationOptions {
  readonly botId: string;
  readonly records: AnswerRecords;
}

/**
 * What was asked before: in a direct conversation or a thread its latest messages, elsewhere the chain
 * of replies. What cannot be read any more ends it.
 */
export async function conversationBefore(
  message: Message,
  options: ConversationOptions,
): Promise<Conversation> {
  const { channel } = message;
  const isReply = message.reference?.messageId !== undefined;
  const linear = channel.isDMBased() || channel.isThread();
  const messages =
    linear && !isReply ? await latestBefore(message) : await repliedTo(message, options);
  const read = messages.slice(0, conversationMessages).toReversed();
  const asked = questionsOf(read, options);
  // A statement that is replied to is better than nothing.
  const [replied] = isReply && asked.length === 0 ? messages : [];
  if (replied && isOfPeople(replied)) asked.push(...textOf(replied));
  const first = channel.isThread() ? startOf(channel.id, options) : undefined;
  return {
    earlier: first === undefined ? asked : [first, ...asked.filter((text) => text !== first)],
    isCut: messages.length > conversationMessages,
  };
}

/** What was asked at the message where a thread begins: thread and message have the same id. */
function startOf(threadId: string, { records }: ConversationOptions): string | undefined {
  const start = records.findByAnswerMessage(threadId) ?? records.findByQuestionMessage(threadId);
  return start?.question;
}

/** One more than is read, newest first. */
async function latestBefore(message: Message): Promise<Message[]> {
  const limit = conversationMessages + 1;
  const found = await message.channel.messages
    .fetch({ limit, before: message.id })
    .catch(() => undefined);
  return [...(found?.values() ?? [])];
}

async function repliedTo(message: Message, { records }: ConversationOptions): Promise<Message[]> {
  const chain: Message[] = [];
  let last = message;
  while (last.reference?.messageId && chain.length <= conversationMessages) {
    const before = await last.fetchReference().catch(() => undefined);
    if (!before) break;
    chain.push(before);
    // A recorded question stands alone already.
    if (records.findByAnswerMessage(before.id)) break;
    last = before;
  }
  return chain;
}

/** Oldest first, each once. What was said besides, such as thanks, is not what a question follows on. */
function questionsOf(
  messages: readonly Message[],
  { botId, records }: ConversationOptions,
): string[] {
  const questions = messages.flatMap((message) => {
    if (message.author.id === botId) return records.findByAnswerMessage(message.id)?.question ?? [];
    if (!isOfPeople(message) || records.findByQuestionMessage(message.id)) return [];
    return textOf(message).filter(looksLikeQuestion);
  });
  return [...new Set(questions)];
}

const isOfPeople = ({ author, system }: Message): boolean => !author.bot && !system;

const textOf = (message: Message): string[] =>
  [questionText(message)].filter((text) => text !== "");
