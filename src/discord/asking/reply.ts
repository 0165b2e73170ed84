import { DiscordAPIError } from "discord.js";
import type { Client, Message } from "discord.js";
import { persist } from "../interactions/persist.js";
import type { MessageBody } from "../rendering/message-body.js";
import { messagePayload } from "../rendering/message-payload.js";

/** The one reply that a message gets. */
export interface Reply {
  /**
   * Sends it, or changes it when it was sent before; when the message is gone, it refers to nothing.
   * Returns its id.
   *
   * @throws what discord.js throws.
   */
  show(body: MessageBody): Promise<string>;
  /** Takes it back. What is gone already is no fault. */
  remove(): Promise<void>;
}

export interface ReplyOptions {
  /** The reply that the message has already. @default none */
  readonly sentId: string | undefined;
  /** At most 25 characters, different each time. */
  readonly newNonce: () => string;
}

export function createReply(message: Message, { sentId, newNonce }: ReplyOptions): Reply {
  const { messages } = message.channel;
  let shownId = sentId;
  /** Of a call that failed: what it was to send may be there all the same. */
  let lostNonce: string | undefined;
  return {
    async show(body) {
      const payload = messagePayload(body);
      if (shownId !== undefined && (await isChanged(shownId, payload))) return shownId;
      const wasLost = lostNonce !== undefined;
      // A call whose answer was lost is made again, and must not be said twice.
      const nonce = (lostNonce ??= newNonce());
      const once = { nonce, enforceNonce: true, failIfNotExists: false };
      const { id } = await persist(() => message.reply({ ...payload, ...once }));
      [shownId, lostNonce] = [id, undefined];
      // Discord gives back the message that it has, with what was said first.
      if (wasLost) await persist(() => messages.edit(id, payload));
      return id;
    },
    remove,
  };

  /** What Discord does not let be changed is replaced: it is gone, or of the other kind of message. */
  async function isChanged(id: string, payload: object): Promise<boolean> {
    try {
      await persist(() => messages.edit(id, payload));
      return true;
    } catch (error) {
      if (!(error instanceof DiscordAPIError)) throw error;
      await remove();
      return false;
    }
  }

  async function remove(): Promise<void> {
    const id = shownId;
    if (id === undefined) return;
    shownId = undefined;
    await persist(() => messages.delete(id)).catch(() => undefined);
  }
}

/** What is known of a message that is gone. */
export interface MessagePlace {
  readonly id: string;
  readonly channelId: string;
  readonly client: Client<true>;
}

/** The bot's reply to a message, of those that are in memory: a notice has no record. */
export function replyInMemory({ id, channelId, client }: MessagePlace): string | undefined {
  const channel = client.channels.cache.get(channelId);
  if (!channel?.isTextBased()) return undefined;
  return channel.messages.cache
    .filter(({ author, reference }) => author.id === client.user.id && reference?.messageId === id)
    .lastKey();
}
