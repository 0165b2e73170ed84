import type {
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIUser,
  Snowflake,
} from "discord-api-types/v10";
import type { ModalHappening } from "../happening.js";
import type { SandboxChannel } from "../world/world.js";
import type { UsedInteraction } from "./used-interaction.js";

/** Anything with an id: a channel, thread, message, guild, role or user, of the sandbox or its API. */
export interface Identified {
  readonly id: Snowflake;
}

export interface UploadedFile {
  readonly name: string;
  /** Text is encoded as UTF-8. */
  readonly content: string | Uint8Array;
  /** @default by the ending of the name, else "application/octet-stream" */
  readonly contentType?: string;
}

export interface SayOptions {
  /** The message that it replies to. */
  readonly replyTo?: Identified;
  /** Whether the reply mentions the author of that message. @default true */
  readonly pingReplied?: boolean;
  readonly files?: readonly UploadedFile[];
}

export interface ThreadOptions {
  readonly name: string;
  /** The first message in it; a forum post must have one. @default none */
  readonly text?: string;
  /** Whether only those who are invited see it. @default false */
  readonly isPrivate?: boolean;
}

/** What a person gives for an option: users, roles and channels as anything with an id. */
export type OptionValue = string | number | boolean | Identified | UploadedFile;

/** Which button to press; all that is given must fit. */
export interface ButtonChoice {
  readonly label?: string;
  /** The characters of the emoji, or the name of a custom one. */
  readonly emoji?: string;
  readonly customId?: string;
}

/** What to choose in a select menu: by value or id, or by the labels that one reads. */
export interface SelectChoice {
  readonly values?: readonly (string | Identified)[];
  /** One option, by its label. */
  readonly label?: string;
  /** Several options, by their labels. */
  readonly labels?: readonly string[];
  /** Which menu, in a message with several. @default the only one */
  readonly customId?: string;
}

/** What a person enters in one field of a modal. Fields left out keep what was in them. */
export type FieldValue = string | boolean | readonly (string | Identified | UploadedFile)[];

export interface JoinOptions {
  readonly roles?: readonly Identified[];
  readonly nick?: string;
}

export interface CompleteOptions {
  /** The option being typed. @default the last one given */
  readonly focused?: string;
}

/**
 * Someone who uses Discord. They can do only what Discord would let them: what they cannot see or
 * may not use throws an `Error` that tells why, and nothing happens. (`sandbox.forge` is the way
 * round, to test how a bot takes what should not arrive.)
 *
 * A channel is a channel, a thread or a direct message; a message may be an old copy of itself, for
 * only its id counts.
 */
export interface Person {
  readonly id: Snowflake;
  readonly user: APIUser;
  /** What mentions them in a text, for example "<@123>". */
  readonly mention: string;

  /** Becomes a member of a guild, or gets other roles in it. */
  join(guild: Identified, options?: JoinOptions): void;
  /** Leaves a guild. */
  leave(guild: Identified): void;
  /** Adds the application to their account, so that they can use its commands everywhere. */
  installApplication(): void;

  /** Their direct messages with the bot; opened at the first call. */
  conversation(): SandboxChannel;
  /** Writes a message. What it mentions is found in the text: users `<@id>`, roles `<@&id>`. */
  say(channel: Identified, text: string, options?: SayOptions): Promise<APIMessage>;
  /** Writes to the bot alone. */
  directMessage(text: string, options?: SayOptions): Promise<APIMessage>;
  /** Changes the text of a message of theirs. */
  edit(message: Identified, text: string): Promise<APIMessage>;
  /** Deletes a message: one of theirs, or anyone's where they manage messages. */
  delete(message: Identified): Promise<void>;
  /** Adds a reaction; the emoji is its characters. */
  react(message: Identified, emoji: string): Promise<void>;
  /** Takes their reaction back. */
  unreact(message: Identified, emoji: string): Promise<void>;
  /** Shows that they are typing. */
  type(channel: Identified): Promise<void>;
  /** Opens a thread under a message or in a channel, or a post in a forum. */
  startThread(from: Identified, options: ThreadOptions): Promise<SandboxChannel>;

  /**
   * Uses a slash command. `command` names it and its subcommand, for example "/index preview".
   *
   * @throws {Error} when no such command is registered, the person does not see it there, or
   * Discord's client would not send these options.
   */
  use(
    channel: Identified,
    command: string,
    options?: Readonly<Record<string, OptionValue>>,
  ): Promise<UsedInteraction>;
  /** Uses a command of the context menu (Apps) of a message or a user, by its name. */
  useOn(
    target: Identified,
    command: string,
    options?: { readonly in?: Identified },
  ): Promise<UsedInteraction>;
  /**
   * What is suggested for the option being typed, without sending the command.
   *
   * @throws {Error} when nothing is suggested in time, or the option has no autocompletion.
   */
  complete(
    channel: Identified,
    command: string,
    options: Readonly<Record<string, OptionValue>>,
    settings?: CompleteOptions,
  ): Promise<readonly APIApplicationCommandOptionChoice[]>;
  /** Presses a button. */
  press(message: Identified, button: ButtonChoice): Promise<UsedInteraction>;
  /** Chooses in a select menu. */
  choose(message: Identified, choice: SelectChoice): Promise<UsedInteraction>;
  /** Submits the modal that an interaction of theirs opened; fields by custom id. */
  submit(
    modal: ModalHappening,
    fields?: Readonly<Record<string, FieldValue>>,
  ): Promise<UsedInteraction>;
}
