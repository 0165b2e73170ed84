import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  Snowflake,
} from "discord-api-types/v10";
import type { LogEntry } from "./log-entry.js";
import type { PageMessage } from "./page-state.js";

/** A file that was uploaded before, where a value may be one. */
export interface UploadReference {
  readonly upload: string;
}

/** What a person gives for an option; users, roles and channels by their ids. */
export type OptionInput = string | number | boolean | UploadReference;

/**
 * What a person enters in one field of a modal: a text, a tick, or what is chosen (users, roles and
 * channels by their ids) or uploaded. Fields left out keep what was in them.
 */
export type FieldInput = string | boolean | readonly (string | UploadReference)[];

/** Someone used an interaction; `acknowledged`, `modal` or `unanswered` tells of the same id. */
export interface InteractionResult {
  readonly interactionId: Snowflake;
}

/** A slash command as it is typed. */
export interface CommandInput {
  readonly channelId: Snowflake;
  /** Command and subcommand, for example "/ask" or "/settings channel". */
  readonly command: string;
  readonly options: Readonly<Record<string, OptionInput>>;
}

/** No parameters: `{}`. */
type Nothing = Readonly<Record<string, never>>;

interface Call<Params, Result = null> {
  readonly params: Params;
  readonly result: Result;
}

interface OfMessage {
  readonly messageId: Snowflake;
}

/** Every request by its type: what it takes, and what its `result` is. */
export interface Requests {
  /** Becomes another person on this socket; `state` follows before the result. */
  actAs: Call<{ readonly userId: Snowflake }>;
  /** Messages of a channel, oldest first: the latest, or those before one. */
  history: Call<
    {
      readonly channelId: Snowflake;
      readonly before?: Snowflake | undefined;
      /** @default 50, at most 100 */
      readonly limit?: number | undefined;
    },
    { readonly messages: readonly PageMessage[]; readonly more: boolean }
  >;

  say: Call<
    {
      readonly channelId: Snowflake;
      /** Mentions stand in it as `<@id>`, `<@&id>`, `<#id>`. May be empty beside uploads. */
      readonly text: string;
      readonly replyTo?: Snowflake | undefined;
      /** Whether the reply mentions the author of that message. @default true */
      readonly pingReplied?: boolean | undefined;
      /** Ids from `POST /page/files`. */
      readonly uploads?: readonly string[] | undefined;
    },
    OfMessage
  >;
  edit: Call<OfMessage & { readonly text: string }>;
  delete: Call<OfMessage>;
  /** Takes an ephemeral message out of sight, for good. */
  dismiss: Call<OfMessage>;
  /** Adds the viewer's reaction, or takes it back. The emoji is its characters. */
  react: Call<OfMessage & { readonly emoji: string; readonly on: boolean }>;
  /** Tells that the viewer is typing; once in ten seconds is enough. */
  type: Call<{ readonly channelId: Snowflake }>;
  /** Opens a thread under a message or in a channel, or a post in a forum. */
  startThread: Call<
    {
      /** A message, or a channel or forum. */
      readonly from: Snowflake;
      readonly name: string;
      /** The first message; a forum post must have one. */
      readonly text?: string | undefined;
      /** @default false */
      readonly isPrivate?: boolean | undefined;
    },
    { readonly channelId: Snowflake }
  >;
  /** The conversation with the bot, opened at the first call; `say` writes in it. */
  openConversation: Call<Nothing, { readonly channelId: Snowflake }>;

  /** The commands that the viewer may use in a channel, of all types, in order of registration. */
  commands: Call<
    { readonly channelId: Snowflake },
    { readonly commands: readonly APIApplicationCommand[] }
  >;
  /** Sends a slash command. */
  useCommand: Call<CommandInput, InteractionResult>;
  /** What is suggested for the option being typed, which is among `options`. */
  complete: Call<
    CommandInput & { readonly focused: string },
    { readonly choices: readonly APIApplicationCommandOptionChoice[] }
  >;
  /** Uses a command of the context menu (Apps) of a message or of a user. */
  useOn: Call<
    {
      /** The id of a message, or of a user. */
      readonly targetId: Snowflake;
      /** The name of the command. */
      readonly command: string;
      /** Where it was clicked. */
      readonly channelId: Snowflake;
    },
    InteractionResult
  >;
  /** Presses a button. */
  press: Call<OfMessage & { readonly customId: string }, InteractionResult>;
  /** Chooses in a select menu: values of options, or ids. */
  choose: Call<
    OfMessage & { readonly customId: string; readonly values: readonly string[] },
    InteractionResult
  >;
  /** Submits the modal that an interaction opened. When it fails, the modal stays open. */
  submit: Call<
    {
      /** Of the `modal` event. */
      readonly interactionId: Snowflake;
      /** By custom id. */
      readonly fields: Readonly<Record<string, FieldInput>>;
    },
    InteractionResult
  >;

  /** Whether `log` is told on this socket from now on. The result is the latest, oldest first. */
  watchLog: Call<{ readonly on: boolean }, { readonly entries: readonly LogEntry[] }>;
  /** All that a log entry carried, to be shown as JSON. Fails when it is long past. */
  logDetails: Call<
    { readonly at: number },
    /** Of REST: what the bot sent and was answered. Of the gateway: what the frame held. */
    { readonly sent: unknown; readonly answered: unknown }
  >;

  /** Cuts the bot's connections to the gateway; it should come back by itself. */
  dropConnection: Call<Nothing>;
  /** Answers the next REST calls of the bot with 429. */
  rateLimit: Call<{
    /** @default 1 */
    readonly times?: number | undefined;
    /** @default 2 */
    readonly seconds?: number | undefined;
  }>;
  /** Makes each REST call of the bot take at least so long; 0 ends it. `state` tells of it. */
  slowNetwork: Call<{ readonly latencyMs: number }>;
}

export type RequestType = keyof Requests;
export type ParamsOf<Type extends RequestType> = Requests[Type]["params"];
export type ResultOf<Type extends RequestType> = Requests[Type]["result"];

/** A frame from the page. */
export type PageRequest = {
  [Type in RequestType]: {
    /** A whole number of the page's choice, 0 or more; the answer has it. */
    readonly id: number;
    readonly type: Type;
    readonly params: ParamsOf<Type>;
  };
}[RequestType];
