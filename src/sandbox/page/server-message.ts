import type { APIModalInteractionResponseCallbackData, Snowflake } from "discord-api-types/v10";
import type { LogEntry } from "./log-entry.js";
import type { PageMessage, PageState } from "./page-state.js";

/** The state changed, or is told for the first time. It replaces the one before. */
export interface StateEvent {
  readonly kind: "state";
  readonly state: PageState;
}

/** A message is new or changed (its reactions too); it replaces the one with its id, if any. */
export interface MessageEvent {
  readonly kind: "message";
  readonly message: PageMessage;
  /** Whether it has just been posted; else it may belong to a part that the page has not loaded. */
  readonly isNew: boolean;
}

/** Messages are gone, or were dismissed. */
export interface MessagesGoneEvent {
  readonly kind: "messagesGone";
  readonly channelId: Snowflake;
  readonly messageIds: readonly Snowflake[];
}

/** Someone else is typing; it lasts ten seconds or until their next message. */
export interface TypingEvent {
  readonly kind: "typing";
  readonly channelId: Snowflake;
  readonly userId: Snowflake;
}

/** A modal opens in front of the viewer, in answer to an interaction of theirs from this socket. */
export interface ModalEvent {
  readonly kind: "modal";
  readonly interactionId: Snowflake;
  readonly channelId: Snowflake;
  readonly modal: APIModalInteractionResponseCallbackData;
}

/** The bot acknowledged an interaction of the viewer: what was pressed is idle again. */
export interface AcknowledgedEvent {
  readonly kind: "acknowledged";
  readonly interactionId: Snowflake;
}

/**
 * Nobody acknowledged an interaction of the viewer within 3 s: "The application did not respond",
 * or "This interaction failed" under the message whose component was used.
 */
export interface UnansweredEvent {
  readonly kind: "unanswered";
  readonly interactionId: Snowflake;
  readonly channelId: Snowflake;
  /** The message whose component was used; null for commands and modals of commands. */
  readonly messageId: Snowflake | null;
  /** Name of the command with its subcommand; null for components and modals. */
  readonly command: string | null;
}

/** The bot's commands changed: ask for them anew when they are needed. */
export interface CommandsChangedEvent {
  readonly kind: "commandsChanged";
}

/** A line of the gateway log; only told while `watchLog` is on. */
export interface LogEvent {
  readonly kind: "log";
  readonly entry: LogEntry;
}

/** The answer to a request that was carried out; `Requests[type].result` is its type. */
export interface ResultAnswer {
  readonly kind: "result";
  readonly id: number;
  readonly result: unknown;
}

/** The answer to a request that was not. */
export interface FailedAnswer {
  readonly kind: "failed";
  /** -1 when the frame could not be read. */
  readonly id: number;
  /** One sentence for the viewer. */
  readonly error: string;
}

/** A frame from the server. */
export type ServerMessage =
  | StateEvent
  | MessageEvent
  | MessagesGoneEvent
  | TypingEvent
  | ModalEvent
  | AcknowledgedEvent
  | UnansweredEvent
  | CommandsChangedEvent
  | LogEvent
  | ResultAnswer
  | FailedAnswer;
