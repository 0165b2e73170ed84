import type { Answer } from "../answers/answer.js";
import type { Library } from "../library/library.js";
import type { Drafts } from "./drafts/drafts.js";
import type { DateBoundParser } from "./facts/date-bound-parser.js";
import type { Pictures } from "./pictures/pictures.js";
import type { AnswerRecords } from "./records/answer-record.js";
import type { AskedFacts } from "./records/asked-facts.js";
import type { SettingsStore } from "./records/settings.js";

/** Whether somebody may ask now. */
export type LimitOutcome =
  | { readonly kind: "allowed" }
  /** `retryAt` in milliseconds since 1970. */
  | { readonly kind: "limited"; readonly retryAt: number };

/** Limits of how often people may ask. */
export interface AskLimits {
  take(who: {
    readonly userId: string;
    readonly guildId: string | undefined;
  }): Promise<LimitOutcome>;
}

/** Structured log lines. Never a token; no question above `debug`. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What the bot counts and times; milliseconds throughout. */
export interface Measures {
  /** From the making of an interaction, or the arrival of it, to its acknowledgement. */
  acknowledged(ms: number): void;
  answered(kind: Answer["kind"], ms: number): void;
  /** A command or an action came to its end. */
  used(name: string, outcome: "done" | "refused" | "failed"): void;
}

/** A fault that a person was told of. */
export interface ToldFault {
  /** Stands in the log too. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly message: string;
}

/** What an admin wants to know of the running bot. */
export interface Condition {
  /** Milliseconds since 1970. */
  readonly started: number;
  /** Whether Discord lets the bot read messages that do not address it. */
  readonly readsAllMessages: () => boolean;
  /** The latest fault that a person was told of. */
  readonly lastFault: () => Pick<ToldFault, "id" | "at"> | undefined;
  /** One sentence on why the embedding model does not work; undefined when it does. */
  readonly modelFault: () => Promise<string | undefined>;
  /** How long answers and votes are kept. */
  readonly retentionDays: number;
}

/** What Discord's side of the bot works with; `compose` makes it. */
export interface Services {
  readonly library: Library;
  readonly records: AnswerRecords;
  readonly settings: SettingsStore;
  readonly askedFacts: AskedFacts;
  readonly pictures: Pick<Pictures, "timeline" | "topics">;
  readonly parseDateBound: DateBoundParser;
  readonly drafts: Drafts;
  readonly limits: AskLimits;
  readonly log: Log;
  readonly measures: Measures;
  readonly condition: Condition;
  readonly onFault: (fault: ToldFault) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Kept after so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
  /** Ten random letters and digits. */
  readonly newId: () => string;
}
