import { Events, GatewayDispatchEvents } from "discord.js";
import type {
  Client,
  GatewayMessageDeleteBulkDispatchData,
  GatewayMessageDeleteDispatchData,
  GatewayMessageUpdateDispatchData,
  Message,
  PartialMessage,
} from "discord.js";
import type { Services } from "../services.js";
import { createQuestionsInHand } from "./questions-in-hand.js";

export interface ListenOptions {
  readonly services: Services;
  /** Counts work in hand, so that a shutdown can wait for it. */
  readonly track: (work: Promise<void>) => void;
}

/**
 * Hears messages, and that they are edited or deleted. discord.js tells of no edit and no deletion in
 * direct messages that are not in its memory, as after a start, so those are taken from the gateway.
 */
export function listenToMessages(client: Client<true>, { services, track }: ListenOptions): void {
  const { hear, forget } = createQuestionsInHand(services);
  client.on(Events.MessageCreate, (message) => {
    track(hear(message));
  });
  client.on(Events.MessageUpdate, (before, message) => {
    if (isRewritten(before, message, services.now())) track(hear(message));
  });
  client.ws.on(
    GatewayDispatchEvents.MessageUpdate,
    ({ channel_id: channelId, id, edited_timestamp: edited }: GatewayMessageUpdateDispatchData) => {
      const isTold = edited === null || client.channels.cache.has(channelId);
      if (!isTold && isFresh(Date.parse(edited), services.now())) {
        track(findMessage(client, channelId, id).then(hear));
      }
    },
  );
  client.ws.on(
    GatewayDispatchEvents.MessageDelete,
    ({ channel_id: channelId, id }: GatewayMessageDeleteDispatchData) => {
      track(forget({ client, channelId, id }));
    },
  );
  client.ws.on(
    GatewayDispatchEvents.MessageDeleteBulk,
    ({ channel_id: channelId, ids }: GatewayMessageDeleteBulkDispatchData) => {
      for (const id of ids) track(forget({ client, channelId, id }));
    },
  );
}

async function findMessage(client: Client, channelId: string, id: string): Promise<Message> {
  const channel = await client.channels.fetch(channelId);
  if (channel?.isTextBased()) return channel.messages.fetch(id);
  throw new Error(`Cannot read the edited message ${id}: its channel is no text channel`);
}

/** Whether people changed a message; Discord also tells of previews, pins and threads that it got. */
function isRewritten(before: Message | PartialMessage, now: Message, time: number): boolean {
  const { editedTimestamp: edited, author, content } = now;
  if (edited === null || author.bot || !isFresh(edited, time)) return false;
  return before.partial || before.editedTimestamp !== edited || before.content !== content;
}

/** An edit is told of within this time, also to a bot that resumes. */
const freshMs = 10 * 60_000;

const isFresh = (edited: number, time: number): boolean => time - edited < freshMs;
