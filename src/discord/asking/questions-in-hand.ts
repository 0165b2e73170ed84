import { Routes } from "discord.js";
import type { Message } from "discord.js";
import { persist } from "../interactions/persist.js";
import type { Services } from "../services.js";
import { addressed } from "./addressed.js";
import { answerMessage } from "./answer-message.js";
import { heardQuestion } from "./heard-question.js";
import { replyInMemory } from "./reply.js";
import type { MessagePlace } from "./reply.js";
import { createTurns } from "./turns.js";

/** Messages that are being answered. */
export interface QuestionsInHand {
  /**
   * Answers a message that addresses the bot, after those that came before it in the channel. When it
   * is edited, its answer changes, or goes when it addresses the bot no more.
   */
  readonly hear: (message: Message) => Promise<void>;
  /** The message is deleted: so is its answer. */
  readonly forget: (message: MessagePlace) => Promise<void>;
}

/** Messages of one channel that wait for an answer; one more is told that the bot is busy. */
const waitingMessages = 25;

export function createQuestionsInHand(services: Services): QuestionsInHand {
  const inTurn = createTurns(waitingMessages);
  /** By the message's id. */
  const inHand = new Map<string, AbortController>();
  return { hear, forget };

  async function hear(message: Message): Promise<void> {
    inHand.get(message.id)?.abort("edited");
    const stop = new AbortController();
    inHand.set(message.id, stop);
    try {
      await answerInTurn(message, stop.signal);
    } finally {
      if (inHand.get(message.id) === stop) inHand.delete(message.id);
    }
  }

  async function answerInTurn(message: Message, signal: AbortSignal): Promise<void> {
    const { records, settings } = services;
    const heard = heardQuestion(message, services);
    const { text } = heard;
    const botId = message.client.user.id;
    const how = await addressed(message, { botId, text, records, settings });
    if (how === undefined && message.editedTimestamp === null) return;
    const answer = (isBusy: boolean): Promise<void> =>
      how === undefined
        ? forget(message)
        : answerMessage(message, { how, heard, services, signal, isBusy });
    const isTaken = await inTurn(message.channelId, async () => {
      if (!signal.aborted) await answer(false);
    });
    if (!isTaken) await answer(true);
  }

  async function forget(message: MessagePlace): Promise<void> {
    const { records, log } = services;
    inHand.get(message.id)?.abort("deleted");
    const record = records.findByQuestionMessage(message.id);
    if (record) records.remove(record.id);
    const sentId = record ? record.answerMessageId : replyInMemory(message);
    if (sentId === undefined) return;
    const { client, channelId } = message;
    const route = Routes.channelMessage(channelId, sentId);
    await persist(() => client.rest.delete(route)).catch((error: unknown) => {
      log.info({ error }, "The answer to a deleted question was gone, or could not be deleted");
    });
  }
}
