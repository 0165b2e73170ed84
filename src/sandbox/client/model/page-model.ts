import type { APIApplicationCommand } from "discord-api-types/v10";
import type {
  LogEntry,
  ModalEvent,
  PageMessage,
  PageState,
  UnansweredEvent,
} from "../../page/protocol.js";

/** The messages of a channel that are loaded, oldest first. */
export interface History {
  readonly messages: readonly PageMessage[];
  /** Whether there are older ones. */
  readonly more: boolean;
}

/** A component that somebody used and that the bot has not acknowledged. */
export interface PendingUse {
  readonly messageId: string;
  readonly customId: string;
  /** Absent until the sandbox has told it. */
  readonly interactionId?: string;
}

/** Something to say to the viewer alone, until they dismiss it. */
export interface Notice {
  readonly id: number;
  readonly text: string;
}

/** All that the page knows. It is replaced, never changed. */
export interface PageModel {
  readonly connection: "connecting" | "open" | "lost";
  /** Absent until the server has told it. */
  readonly state?: PageState;
  /** The channel that is shown. */
  readonly channelId?: string;
  readonly histories: ReadonlyMap<string, History>;
  /** Channel → user → when they stop, in milliseconds since 1970. */
  readonly typing: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Channel → how many messages came since it was last shown. */
  readonly unread: ReadonlyMap<string, number>;
  readonly commands: ReadonlyMap<string, readonly APIApplicationCommand[]>;
  readonly pending: readonly PendingUse[];
  /** Interactions that were acknowledged or given up, so that a late result finds them. */
  readonly settled: ReadonlySet<string>;
  /** Messages under which "This interaction failed" stands. */
  readonly failed: ReadonlySet<string>;
  /** Commands to which nobody responded. */
  readonly unanswered: readonly UnansweredEvent[];
  /** The modal that is open. */
  readonly modal: ModalEvent | undefined;
  readonly notices: readonly Notice[];
  /** What a screen reader is told. */
  readonly announcement: string;
  readonly isLogOpen: boolean;
  readonly log: readonly LogEntry[];
}

/** What the page knows before the server has told anything. */
export const unknown: PageModel = {
  connection: "connecting",
  histories: new Map(),
  typing: new Map(),
  unread: new Map(),
  commands: new Map(),
  pending: [],
  settled: new Set(),
  failed: new Set(),
  unanswered: [],
  modal: undefined,
  notices: [],
  announcement: "",
  isLogOpen: false,
  log: [],
};
