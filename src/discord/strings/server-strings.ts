import type { RecordedAnswer } from "../records/answer-record.js";
import type { NeededPermission } from "../needed-permissions.js";

/** What is said about one server's settings and one person's records. */
export interface ServerStrings {
  /** As Discord calls them in this language. */
  readonly permissions: Readonly<Record<NeededPermission, string>>;
  readonly feedback: {
    readonly thanks: string;
    readonly whyTitle: string;
    readonly whyLabel: string;
    readonly whyPlaceholder: string;
    readonly noted: string;
    readonly title: string;
    readonly since: (when: string) => string;
    readonly summary: (counts: {
      readonly asked: number;
      readonly answered: number;
      readonly notFound: number;
      readonly up: number;
      readonly down: number;
    }) => string;
    readonly unanswered: string;
    readonly none: string;
    readonly exported: (rows: number) => string;
    /** The heads of the export's columns. */
    readonly columns: {
      readonly asked: string;
      readonly channel: string;
      readonly question: string;
      readonly outcome: string;
      readonly up: string;
      readonly down: string;
      readonly reasons: string;
    };
    readonly outcomes: Readonly<Record<RecordedAnswer["kind"], string>>;
  };
  readonly doctor: {
    readonly title: string;
    readonly fine: string;
    readonly messageContent: (enabled: boolean) => string;
    /** Ask channels are set, but the bot does not get to read them. */
    readonly deafIn: (channels: string) => string;
    readonly missingIn: (channel: string, permissions: string) => string;
    readonly channelsFine: (channels: number) => string;
    readonly cannotPing: (role: string) => string;
    readonly fix: string;
    readonly index: (state: string) => string;
    readonly model: (state: string) => string;
    readonly works: string;
    readonly lastError: (when: string, id: string) => string;
    readonly noError: string;
  };
  readonly settings: {
    readonly title: string;
    readonly saved: string;
    readonly language: string;
    readonly languageAuto: string;
    readonly plainText: string;
    readonly feedbackButtons: string;
    readonly humanRole: string;
    readonly adminRoles: string;
    /** Discord hides the commands from a role until it is told not to. */
    readonly adminRolesHint: string;
    readonly allowed: string;
    readonly denied: string;
    readonly askChannels: string;
    readonly on: string;
    readonly off: string;
    readonly nobody: string;
    readonly everybody: string;
    /** No option was filled in. */
    readonly nothingChosen: string;
    /** The role that everybody has was chosen. */
    readonly notEveryone: string;
  };
  readonly privacy: {
    readonly title: string;
    readonly kept: (days: number) => string;
    readonly yours: (counts: {
      readonly questions: number;
      /** Quick facts that were looked up. */
      readonly facts: number;
      readonly votes: number;
    }) => string;
    /** What leaves the bot where a chat model writes the answers. */
    readonly sent: (model: string) => string;
    readonly latest: string;
    /** All of it is attached. */
    readonly attached: string;
    readonly nothing: string;
    /** The settings of the server name the person. */
    readonly named: (mayAsk: boolean) => string;
    readonly confirm: string;
    /** It was not confirmed. */
    readonly unchanged: string;
    readonly forgotten: (records: number) => string;
  };
  readonly help: {
    readonly title: string;
    readonly text: (bot: string) => string;
    /** Where a chat model writes the answers. */
    readonly written: string;
    /** Stands below for admins. */
    readonly admins: string;
  };
}
