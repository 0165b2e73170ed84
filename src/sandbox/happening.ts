import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIChannel,
  APIInteraction,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIPartialEmoji,
  APIRole,
  InteractionResponseType,
  Snowflake,
} from "discord-api-types/v10";

/** A message came to be, changed or went. Ephemeral ones name the one user who sees them. */
export interface MessageHappening {
  readonly kind: "messageCreate" | "messageUpdate" | "messageDelete";
  /** As it is now; as it last was for `messageDelete`. */
  readonly message: APIMessage;
  readonly visibleTo?: Snowflake;
}

export interface MessagesDeletedHappening {
  readonly kind: "messageDeleteBulk";
  readonly channelId: Snowflake;
  readonly messageIds: readonly Snowflake[];
}

export interface ReactionHappening {
  readonly kind: "reactionAdd" | "reactionRemove";
  readonly userId: Snowflake;
  readonly messageId: Snowflake;
  readonly channelId: Snowflake;
  readonly emoji: APIPartialEmoji;
}

export interface ReactionsClearedHappening {
  readonly kind: "reactionRemoveAll";
  readonly messageId: Snowflake;
  readonly channelId: Snowflake;
}

export interface TypingHappening {
  readonly kind: "typing";
  readonly userId: Snowflake;
  readonly channelId: Snowflake;
}

/** A channel or thread came to be, changed or went. */
export interface ChannelHappening {
  readonly kind:
    | "channelCreate"
    | "channelUpdate"
    | "channelDelete"
    | "threadCreate"
    | "threadUpdate"
    | "threadDelete";
  /** As it is now; as it last was when it went. */
  readonly channel: APIChannel;
  readonly channelId: Snowflake;
}

export interface ThreadMembersHappening {
  readonly kind: "threadMembers";
  readonly threadId: Snowflake;
  readonly added: readonly Snowflake[];
  readonly removed: readonly Snowflake[];
}

export interface GuildHappening {
  /** The bot came to a guild, or was removed from it. */
  readonly kind: "guildCreate" | "guildDelete";
  readonly guildId: Snowflake;
}

export interface MemberHappening {
  readonly kind: "memberAdd" | "memberUpdate" | "memberRemove";
  readonly guildId: Snowflake;
  readonly userId: Snowflake;
}

export interface RoleHappening {
  readonly kind: "roleCreate";
  readonly guildId: Snowflake;
  readonly role: APIRole;
}

export interface CommandsHappening {
  /** The application's commands changed: all that it has now in this guild, or globally. */
  readonly kind: "commands";
  readonly guildId?: Snowflake;
  readonly commands: readonly APIApplicationCommand[];
}

export interface InteractionHappening {
  /** A person used a command, a component or a modal, or is typing an option. */
  readonly kind: "interaction";
  readonly userId: Snowflake;
  readonly interaction: APIInteraction;
}

export interface CallbackHappening {
  /** The application acknowledged an interaction. */
  readonly kind: "callback";
  readonly interactionId: Snowflake;
  readonly userId: Snowflake;
  readonly type: InteractionResponseType;
}

export interface ModalHappening {
  /** A modal opened in front of a person. */
  readonly kind: "modal";
  readonly interactionId: Snowflake;
  readonly userId: Snowflake;
  readonly modal: APIModalInteractionResponseCallbackData;
}

export interface ChoicesHappening {
  /** Suggestions appeared under the option that a person is typing. */
  readonly kind: "choices";
  readonly interactionId: Snowflake;
  readonly userId: Snowflake;
  readonly choices: readonly APIApplicationCommandOptionChoice[];
}

export interface UnansweredHappening {
  /** Nobody acknowledged an interaction in time: "The application did not respond". */
  readonly kind: "unanswered";
  readonly interactionId: Snowflake;
  readonly userId: Snowflake;
}

/** What happens in the world itself, by whomever. */
export type WorldHappening =
  | MessageHappening
  | MessagesDeletedHappening
  | ReactionHappening
  | ReactionsClearedHappening
  | TypingHappening
  | ChannelHappening
  | ThreadMembersHappening
  | GuildHappening
  | MemberHappening
  | RoleHappening
  | CommandsHappening
  | InteractionHappening
  | CallbackHappening
  | ModalHappening
  | ChoicesHappening
  | UnansweredHappening;

export interface RestHappening {
  /** A REST call was answered, or its connection was cut. */
  readonly kind: "rest";
  readonly method: string;
  /** Path with query, without `/api/v10`; tokens of interactions are kept. */
  readonly path: string;
  readonly body: unknown;
  readonly files: readonly string[];
  /** 0 when the connection was cut before an answer. */
  readonly status: number;
  readonly response: unknown;
  readonly ms: number;
  /** Whether a fault had a hand in the answer. */
  readonly faulty: boolean;
}

export interface GatewayHappening {
  /** A frame came in from or went out to the bot, or a connection opened or closed. */
  readonly kind: "gateway";
  readonly direction: "in" | "out" | "open" | "close";
  /** [shard, shards] once the connection has identified itself. */
  readonly shard?: readonly [number, number];
  /** Opcode of a frame, close code of a close. */
  readonly code: number;
  /** Name of a dispatched event. */
  readonly event?: string;
  readonly data?: unknown;
}

/** Everything that the journal tells. */
export type Happening = WorldHappening | RestHappening | GatewayHappening;

export type HappeningKind = Happening["kind"];

type OfKind<Told extends Happening, Kind extends HappeningKind> = Told extends unknown
  ? Kind extends Told["kind"]
    ? Told & { readonly kind: Kind }
    : never
  : never;

/** The happenings of one kind. */
export type HappeningOf<Kind extends HappeningKind> = OfKind<Happening, Kind>;
