import type { MessageEvent, StateEvent, TypingEvent } from "../../page/protocol.js";
import type { ServerEvent } from "../connection/server-event.js";
import { announcementOf } from "./announcement-of.js";
import { withMessage, withoutMessages } from "./history.js";
import type { PageModel } from "./page-model.js";
import { settle } from "./settle.js";

/** Milliseconds for which somebody is shown as typing. */
const typingMs = 10_000;
const logEntries = 500;

/** What the page knows after the server has told it something. */
export function applyEvent(model: PageModel, event: ServerEvent, now: number): PageModel {
  switch (event.kind) {
    case "state":
      return applyState(model, event);
    case "message":
      return applyMessage(model, event);
    case "messagesGone":
      return { ...model, histories: withoutMessages(model.histories, event) };
    case "typing":
      return applyTyping(model, event, now + typingMs);
    case "modal":
      return { ...settle(model, event.interactionId), modal: event };
    case "acknowledged":
      return settle(model, event.interactionId);
    case "unanswered": {
      const settled = settle(model, event.interactionId);
      const { messageId } = event;
      if (messageId === null) return { ...settled, unanswered: [...model.unanswered, event] };
      return { ...settled, failed: new Set([...model.failed, messageId]) };
    }
    case "commandsChanged":
      return { ...model, commands: new Map() };
    case "log":
      return { ...model, log: [...model.log, event.entry].slice(-logEntries) };
  }
}

/** Another viewer sees other messages, so that all that was loaded is forgotten. */
function applyState(model: PageModel, { state }: StateEvent): PageModel {
  const sees = (id: string | undefined): boolean =>
    state.channels.some((channel) => channel.id === id);
  const isSame = model.state?.viewerId === state.viewerId;
  const known = isSame ? model : forgotten(model);
  const channelId = sees(model.channelId) ? model.channelId : (state.homeChannelId ?? undefined);
  return { ...known, state, ...(channelId !== undefined && { channelId }) };
}

/** What remains when another person is acted as. */
export function forgotten(model: PageModel): PageModel {
  return {
    ...model,
    modal: undefined,
    histories: new Map(),
    typing: new Map(),
    unread: new Map(),
    commands: new Map(),
    pending: [],
    failed: new Set(),
    unanswered: [],
  };
}

function applyMessage(model: PageModel, { message: told, isNew }: MessageEvent): PageModel {
  const { channel_id: channelId, author, id } = told.message;
  const isShown = channelId === model.channelId;
  const counts = isNew && !isShown && author.id !== model.state?.viewerId;
  const typing = new Map(model.typing.get(channelId));
  if (isNew) typing.delete(author.id);
  const failed = new Set(model.failed);
  failed.delete(id);
  return {
    ...model,
    histories: withMessage(model.histories, told, isNew),
    typing: new Map(model.typing).set(channelId, typing),
    unread: counts
      ? new Map(model.unread).set(channelId, (model.unread.get(channelId) ?? 0) + 1)
      : model.unread,
    failed,
    announcement: isShown ? announcementOf(model, told) : model.announcement,
  };
}

function applyTyping(model: PageModel, { channelId, userId }: TypingEvent, end: number): PageModel {
  const there = new Map(model.typing.get(channelId)).set(userId, end);
  return { ...model, typing: new Map(model.typing).set(channelId, there) };
}
