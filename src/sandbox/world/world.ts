import type {
  APIApplicationCommand,
  APIAttachment,
  APIAuthorizingIntegrationOwnersMap,
  APIGuildForumTag,
  APIInteraction,
  APIMessage,
  APIMessageInteractionMetadata,
  APIModalInteractionResponseCallbackData,
  APIOverwrite,
  APIPartialEmoji,
  APIRole,
  APIUser,
  ChannelType,
  InteractionContextType,
  InteractionResponseType,
  Locale,
  Snowflake,
  ThreadAutoArchiveDuration,
} from "discord-api-types/v10";
import type { Clock } from "../clock.js";
import type { Journal } from "../journal.js";

/** The application whose bot is tried out. Its bot user has the application's id. */
export interface SandboxApplication {
  readonly id: Snowflake;
  name: string;
  description: string;
  /** The person who registered it. */
  readonly ownerId: Snowflake;
  /** The privileged intents that are switched on in its settings, as intent bits. */
  privilegedIntents: number;
}

export interface SandboxUser {
  readonly user: APIUser;
  /** The language of their client. */
  locale: Locale;
  /** Whether the bot may write to them. */
  acceptsMessages: boolean;
  /** Whether they added the application to their account. */
  hasApplication: boolean;
}

export interface SandboxMember {
  readonly userId: Snowflake;
  roleIds: readonly Snowflake[];
  nick: string | null;
  readonly joinedAt: string;
}

export interface SandboxGuild {
  readonly id: Snowflake;
  name: string;
  ownerId: Snowflake;
  locale: Locale;
  /** By id. The role @everyone has the id of the guild. */
  readonly roles: Map<Snowflake, APIRole>;
  /** By user id. The application is installed where its bot is a member. */
  readonly members: Map<Snowflake, SandboxMember>;
}

export interface SandboxThread {
  readonly ownerId: Snowflake;
  archived: boolean;
  locked: boolean;
  invitable: boolean;
  autoArchiveMinutes: ThreadAutoArchiveDuration;
  archiveTimestamp: string;
  readonly createTimestamp: string;
  /** User id → when they joined. */
  readonly members: Map<Snowflake, string>;
  messageCount: number;
  totalMessagesSent: number;
  tagIds: readonly Snowflake[];
}

/** A channel of a guild, a thread, or a conversation between users. */
export interface SandboxChannel {
  readonly id: Snowflake;
  readonly type: ChannelType;
  name: string;
  /** Absent in direct messages. */
  readonly guildId?: Snowflake;
  /** The category of a channel, the channel of a thread. */
  parentId: Snowflake | null;
  topic: string | null;
  position: number;
  nsfw: boolean;
  slowmodeSeconds: number;
  flags: number;
  overwrites: readonly APIOverwrite[];
  readonly tags: readonly APIGuildForumTag[];
  lastMessageId: Snowflake | null;
  /** Of its messages, oldest first; ephemeral ones are among them. */
  readonly messageIds: Snowflake[];
  /** Only threads have it. */
  readonly thread?: SandboxThread;
  /** Only direct messages have it: all who take part, the bot too if it does. */
  readonly recipientIds?: readonly Snowflake[];
}

export interface SandboxReaction {
  readonly emoji: APIPartialEmoji;
  readonly userIds: Set<Snowflake>;
}

export interface SandboxMessage {
  /** Replaced, never changed, by an edit. */
  message: APIMessage;
  /** The one user who sees it, when it is ephemeral. */
  readonly visibleTo?: Snowflake;
  /** The interaction that it responds to. */
  readonly interactionId?: Snowflake;
  /** By emoji: the id of a custom one, the characters of another. */
  readonly reactions: Map<string, SandboxReaction>;
}

/** A file that was uploaded; it is served from its attachment's URL. */
export interface SandboxFile {
  readonly attachment: APIAttachment;
  readonly content: Uint8Array;
}

/** An interaction, and how far the application has come with it. */
export interface SandboxInteraction {
  readonly interaction: APIInteraction;
  readonly userId: Snowflake;
  readonly channelId: Snowflake;
  readonly context: InteractionContextType;
  readonly owners: APIAuthorizingIntegrationOwnersMap;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly metadata: APIMessageInteractionMetadata | undefined;
  /** The message whose component was used. */
  readonly sourceMessageId: Snowflake | undefined;
  /** How it was acknowledged, if it was. */
  response?: InteractionResponseType;
  /** `@original`: the response, or the source message where that is updated. */
  originalMessageId?: Snowflake;
  /** The modal that is open in front of the user. */
  modal?: APIModalInteractionResponseCallbackData;
  followUps: number;
}

/** All that Discord would know. */
export interface World {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly nextId: () => Snowflake;
  readonly application: SandboxApplication;
  readonly bot: APIUser;
  readonly users: Map<Snowflake, SandboxUser>;
  readonly guilds: Map<Snowflake, SandboxGuild>;
  readonly channels: Map<Snowflake, SandboxChannel>;
  readonly messages: Map<Snowflake, SandboxMessage>;
  /** By attachment id. */
  readonly files: Map<Snowflake, SandboxFile>;
  /** By command id, in order of registration. */
  readonly commands: Map<Snowflake, APIApplicationCommand>;
  /** By interaction id. */
  readonly interactions: Map<Snowflake, SandboxInteraction>;
  /** Author, channel and nonce → message, for `enforce_nonce`. */
  readonly nonces: Map<string, Snowflake>;
  /** Where the sandbox is served, for example "http://127.0.0.1:4080"; empty before it is. */
  origin: string;
}
