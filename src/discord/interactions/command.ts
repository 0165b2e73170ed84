import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from "discord.js";
import type { CommandKey } from "../strings/strings.js";
import type { Acknowledgement, Person, Use } from "./use.js";
import type { Services } from "../services.js";
import type { Strings } from "../strings/strings.js";
import type { Localise } from "./localise.js";

export type CommandRegistration =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody;

export interface CommandUse<Interaction> extends Use {
  /** Acknowledged: for reading options, targets, guild and client; replies go through `show`. */
  readonly interaction: Interaction;
}

/** What somebody types into an option, and what was filled in before. */
export interface Completion {
  readonly person: Person;
  readonly services: Services;
  readonly strings: Strings;
  /** The option's name in the code's own (English) form. */
  readonly option: string;
  readonly typed: string;
}

export interface Choice {
  /** What the person sees, at most 100 characters. */
  readonly name: string;
  /** What the command gets, at most 100 characters. */
  readonly value: string;
}

interface AnyCommand {
  readonly key: CommandKey;
  /** Whether it is refused, in the handler too, to all but the guild's admins. */
  readonly isForAdmins: boolean;
}

/** A command that is typed after a slash. */
export interface SlashCommand extends AnyCommand {
  readonly kind: "slash";
  register(localise: Localise): RESTPostAPIChatInputApplicationCommandsJSONBody;
  acknowledge(interaction: ChatInputCommandInteraction): Exclude<Acknowledgement, "update">;
  run(use: CommandUse<ChatInputCommandInteraction>): Promise<void>;
  /** At most 25 choices; it must be quick, for it cannot be deferred. */
  complete?(completion: Completion): readonly Choice[];
}

/** A command in the menu of a message. */
export interface MessageCommand extends AnyCommand {
  readonly kind: "message";
  register(localise: Localise): RESTPostAPIContextMenuApplicationCommandsJSONBody;
  acknowledge(
    interaction: MessageContextMenuCommandInteraction,
  ): Exclude<Acknowledgement, "update">;
  run(use: CommandUse<MessageContextMenuCommandInteraction>): Promise<void>;
}

export type Command = SlashCommand | MessageCommand;
