import type { Locale } from "../records/settings.js";
import type { AskingStrings } from "./asking-strings.js";
import type { FactStrings } from "./fact-strings.js";
import type { LibraryStrings } from "./library-strings.js";
import type { ServerStrings } from "./server-strings.js";

/** The name and description of a command or an option, as people see it. */
export interface Named {
  /** Small letters, digits, `-` and `_`, at most 32; for a context menu command any case. */
  readonly name: string;
  /** At most 100 characters; empty for context menu commands and choices. */
  readonly description: string;
}

/** A command with its subcommands, options and choices, by the names that the code uses. */
export interface CommandText<Option extends string = never> extends Named {
  readonly options: Readonly<Record<Option, Named>>;
}

/** The commands, in the order in which people see them. */
export interface CommandTexts {
  readonly ask: CommandText<"question" | "private">;
  readonly search: CommandText<"query">;
  readonly fact: CommandText<"query" | "mention" | "hide">;
  readonly timeline: CommandText<"topic" | "from" | "to">;
  readonly topics: CommandText;
  readonly sources: CommandText<"document">;
  readonly reindex: CommandText;
  readonly status: CommandText;
  readonly settings: CommandText<SettingsOption>;
  readonly doctor: CommandText;
  readonly feedback: CommandText<"export" | "days">;
  readonly privacy: CommandText;
  readonly help: CommandText;
  readonly answerFromDocuments: CommandText;
}

type SettingsOption =
  | "show"
  | "server"
  | "language"
  | "plainText"
  | "buttons"
  | "humanRole"
  | "noHumanRole"
  | "adminRole"
  | "channel"
  | "where"
  | "askChannel"
  | "access"
  | "rule"
  | "allow"
  | "deny"
  | "clear"
  | "role"
  | "member";

export type CommandKey = keyof CommandTexts;

/** Everything that the bot says in one language. Marks such as ** are Discord's Markdown. */
export interface Strings extends AskingStrings, FactStrings, LibraryStrings, ServerStrings {
  /** For numbers, sizes and lists. */
  readonly locale: Locale;
  readonly commands: CommandTexts;
}
