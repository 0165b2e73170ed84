import type { APIMessage, Snowflake } from "discord-api-types/v10";

/** Everyone who may speak in the sandbox, the bot among them. */
export interface PagePerson {
  readonly id: Snowflake;
  /** The name that is shown: the nickname in the guild, else the display name. */
  readonly name: string;
  readonly username: string;
  readonly bot: boolean;
  /** Of the highest role that has one, for example "#3ba55c"; null: the usual colour of a name. */
  readonly color: string | null;
  /** Background of the round picture with the first letter, for example "#5865f2". */
  readonly avatarColor: string;
  readonly roleIds: readonly Snowflake[];
  /** The language of their client, for example "en-US". */
  readonly locale: string;
  /** Whether the sandbox can be used as this person; never as the bot. */
  readonly actable: boolean;
  /** What they are, in a word or two, for the switch of persons: "owner", "member". */
  readonly title: string;
}

export interface PageRole {
  readonly id: Snowflake;
  readonly name: string;
  readonly color: string | null;
}

export interface PageGuild {
  readonly id: Snowflake;
  readonly name: string;
  readonly ownerId: Snowflake;
  /** Lowest first; @everyone has the id of the guild. */
  readonly roles: readonly PageRole[];
}

export type PageChannelKind =
  | "category"
  | "text"
  | "announcement"
  | "forum"
  | "publicThread"
  | "privateThread"
  /** The conversation with the bot, or with someone else. */
  | "dm";

/** A channel, thread or conversation that the viewer sees. */
export interface PageChannel {
  readonly id: Snowflake;
  readonly kind: PageChannelKind;
  /** Null outside a guild. */
  readonly guildId: Snowflake | null;
  /** Without "#". Of a conversation, the name of the other. */
  readonly name: string;
  readonly topic: string | null;
  /** The category of a channel; the channel or forum of a thread. */
  readonly parentId: Snowflake | null;
  /** Among the channels of the guild; 0 for threads and conversations. */
  readonly position: number;
  /** Null when there was none. Snowflakes are ordered by length, then by characters. */
  readonly lastMessageId: Snowflake | null;
  /** Of a thread; 0 elsewhere. A thread that started from a message has the id of that message. */
  readonly messageCount: number;
  readonly archived: boolean;
  readonly locked: boolean;
  /** Of a conversation, the others in it. */
  readonly recipientIds: readonly Snowflake[];
  /** What the viewer may do here. */
  readonly may: {
    readonly write: boolean;
    readonly attach: boolean;
    readonly react: boolean;
    readonly startThread: boolean;
    readonly useCommands: boolean;
  };
}

/** All that the page shows besides messages, as the viewer sees it. */
export interface PageState {
  /** The id of the person acted as. */
  readonly viewerId: Snowflake;
  readonly bot: {
    readonly id: Snowflake;
    /** Whether it is told what happens: it is connected to the gateway and has identified itself. */
    readonly online: boolean;
  };
  /** Those who can be acted as first, in the order in which they came. */
  readonly people: readonly PagePerson[];
  readonly guilds: readonly PageGuild[];
  /** In the order of their positions; threads and conversations after them, oldest first. */
  readonly channels: readonly PageChannel[];
  /** The channel to show first. */
  readonly homeChannelId: Snowflake | null;
  readonly faults: PageFaults;
}

/** What goes wrong at present. */
export interface PageFaults {
  /** Milliseconds that each REST call of the bot takes at least. */
  readonly latencyMs: number;
  /** Of the bot, to the gateway. */
  readonly connections: number;
}

/**
 * A message as the viewer sees it. Its author is among `PageState.people`, and so are all whom it
 * mentions. Three flags of `message.flags` matter most: 64 Ephemeral ("Only you can see this"),
 * 128 Loading ("is thinking…"), 32768 IsComponentsV2.
 */
export interface PageMessage {
  readonly message: APIMessage;
  /**
   * The command that it is the response to, "settings show" with its subcommand, and who used it;
   * null for other messages, follow-ups too, and for those of an earlier run of the sandbox.
   */
  readonly used: { readonly userId: Snowflake; readonly command: string } | null;
  /** What the viewer may do with it. */
  readonly may: {
    /** Press its buttons and use its menus. */
    readonly press: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
    readonly react: boolean;
    readonly reply: boolean;
    readonly startThread: boolean;
    /** Only ephemeral messages are dismissed. */
    readonly dismiss: boolean;
  };
}
