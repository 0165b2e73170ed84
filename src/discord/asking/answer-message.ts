import type { Message } from "discord.js";
import { settingsOf } from "../interactions/person-of.js";
import { Refusal } from "../interactions/refusal.js";
import type { AnswerRecord } from "../records/answer-record.js";
import type { GuildSettings } from "../records/settings.js";
import type { MessageBody } from "../rendering/message-body.js";
import type { Services } from "../services.js";
import { stringsOf } from "../strings/strings-of.js";
import type { Strings } from "../strings/strings.js";
import type { Addressing } from "./addressed.js";
import { ask } from "./ask.js";
import type { Asked } from "./ask.js";
import { conversationBefore, conversationMessages } from "./conversation.js";
import type { HeardQuestion } from "./heard-question.js";
import { createReply, replyInMemory } from "./reply.js";
import type { Reply } from "./reply.js";
import { isForbidden, tellAsker } from "./tell-asker.js";
import { whileTyping } from "./while-typing.js";

export interface AnswerMessageOptions {
  readonly how: Addressing;
  readonly heard: HeardQuestion;
  readonly services: Services;
  /** Aborts, with "deleted" or "edited", when that happens to the message before it is answered. */
  readonly signal: AbortSignal;
  /** Whether so many wait that this one is only told so. @default false */
  readonly isBusy?: boolean;
}

/**
 * Answers a message with a reply, or changes the reply that it has. Never fails: whatever goes wrong
 * ends in one sentence to the person who asked.
 */
export async function answerMessage(
  message: Message,
  options: AnswerMessageOptions,
): Promise<void> {
  const { how, services, signal } = options;
  const settings = settingsOf(message.guildId ?? undefined, services.settings);
  const strings = stringsOf(settings.language, [message.guild?.preferredLocale]);
  const replaces = services.records.findByQuestionMessage(message.id);
  const reply = createReply(message, {
    sentId: replaces ? replaces.answerMessageId : replyInMemory(message),
    newNonce: services.newId,
  });
  try {
    await answer(message, { ...options, settings, strings, replaces, reply });
    services.measures.used(how, "done");
  } catch (error) {
    if (signal.aborted) {
      // What was written so far may have been sent after its question was deleted.
      if (signal.reason === "deleted") await reply.remove();
      return;
    }
    services.measures.used(how, error instanceof Refusal ? "refused" : "failed");
    // Nobody asked for the bot there, so nobody is told what it may not do.
    const isSilent = how === "askChannel" && (error instanceof Refusal || isForbidden(error));
    if (isSilent) services.log.info({ error }, "Kept silent in an ask channel");
    else await tellAsker(error, { message, reply, services, strings, settings, what: how });
  }
}

interface Around extends AnswerMessageOptions {
  readonly settings: GuildSettings;
  readonly strings: Strings;
  readonly replaces: AnswerRecord | undefined;
  readonly reply: Reply;
}

async function answer(message: Message, around: Around): Promise<void> {
  const { how, services, reply, signal, replaces } = around;
  const asked = await askFor(message, around);
  if (asked.kind === "replaced") return;
  if (how === "askChannel" && !saysSomething(asked)) {
    if (asked.kind === "answered") services.records.remove(asked.record.id);
    else if (replaces) services.records.remove(replaces.id);
    await reply.remove();
    return;
  }
  const sentId = await reply.show(asked.body);
  if (asked.kind === "answered") services.records.setAnswerMessage(asked.record.id, sentId);
  // The question may have been deleted while the answer was on its way, and its record with it.
  const isGone =
    asked.kind === "answered"
      ? services.records.find(asked.record.id) === undefined
      : signal.reason === "deleted";
  if (isGone) await reply.remove();
}

async function askFor(message: Message, around: Around): Promise<Asked> {
  const { how, heard, services, strings, settings, replaces, reply, signal } = around;
  const { isBusy = false } = around;
  const { text, person, isHidden } = heard;
  if (isBusy) throw new Refusal(strings.faults.busy);
  if (isHidden) {
    throw new Refusal(strings.faults.unread(`<@${message.client.user.id}>`));
  }
  const { records } = services;
  const { earlier, isCut } = await conversationBefore(message, {
    botId: message.client.user.id,
    records,
  });
  const notes = (answered: string): string[] =>
    isCut && answered !== text ? [strings.answer.historyCut(conversationMessages)] : [];
  const question = { text, person, messageId: message.id, isPrivate: false, earlier, notes };
  const use = { services, strings, settings };
  if (how === "askChannel") return ask({ ...question, signal, replaces }, use);
  return whileTyping(message, services, (hasSpoken) => {
    const show = (body: MessageBody): Promise<unknown> => {
      hasSpoken();
      return reply.show(body);
    };
    return ask({ ...question, signal, replaces, show }, use);
  });
}

function saysSomething(asked: Asked): boolean {
  return asked.kind === "answered" && asked.record.answer.kind === "answered";
}
