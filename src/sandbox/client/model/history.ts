import type { MessagesGoneEvent, PageMessage } from "../../page/protocol.js";
import type { History } from "./page-model.js";
import { compareIds } from "./snowflake.js";

type Histories = ReadonlyMap<string, History>;

/** With a message that is new or changed; a change of one that is not loaded is left out. */
export function withMessage(histories: Histories, told: PageMessage, isNew: boolean): Histories {
  const { id, channel_id: channelId } = told.message;
  const history = histories.get(channelId);
  if (!history) return histories;
  const isKnown = history.messages.some(({ message }) => message.id === id);
  if (!isKnown && !isNew) return histories;
  const messages = isKnown
    ? history.messages.map((one) => (one.message.id === id ? told : one))
    : [...history.messages, told].sort((a, b) => compareIds(a.message.id, b.message.id));
  return new Map(histories).set(channelId, { ...history, messages });
}

/** Without messages that are gone. */
export function withoutMessages(
  histories: Histories,
  { channelId, messageIds }: Pick<MessagesGoneEvent, "channelId" | "messageIds">,
): Histories {
  const history = histories.get(channelId);
  if (!history) return histories;
  const messages = history.messages.filter(({ message }) => !messageIds.includes(message.id));
  return new Map(histories).set(channelId, { ...history, messages });
}
