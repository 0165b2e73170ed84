import type { Answer } from "../../answers/answer.js";

/** What is said when somebody asks. */
export interface AskingStrings {
  readonly answer: {
    readonly notFound: string;
    /** The same where a passage is quoted that comes close. */
    readonly notPlain: string;
    /** In its place where more was asked for after an answer. */
    readonly nothingMore: string;
    readonly nearest: string;
    /** Above the passage that is quoted though it was not enough for an answer. */
    readonly closest: string;
    /** Above the nearest passages but for the closest. */
    readonly others: string;
    /** Below an answer: the numbers of footnotes that give different values for the same. */
    readonly differ: (footnotes: string) => string;
    /** Below an answer: the parts of the question that have none. */
    readonly unanswered: (asked: string) => string;
    readonly notAsked: Readonly<Record<Extract<Answer, { kind: "notAsked" }>["reason"], string>>;
    readonly sources: string;
    readonly openSource: string;
    readonly page: (page: number) => string;
    readonly asked: (mention: string) => string;
    readonly historyCut: (messages: number) => string;
    readonly wordsOnly: string;
    readonly continued: (page: number, pages: number) => string;
    readonly sharedBy: (mention: string) => string;
    readonly alreadyShared: string;
    /** A human was pinged for this question before. */
    readonly alreadyAsked: string;
    readonly needHuman: (role: string, mention: string) => string;
  };
  /** Of answers that a chat model writes. */
  readonly writing: {
    /** Below what has been written so far. */
    readonly going: string;
    readonly stopped: string;
    /** It was stopped before anything could be said. */
    readonly nothing: string;
    /** There is nothing to stop. */
    readonly over: string;
    readonly notAsker: string;
    /** Why the model did not answer; no full stop. */
    readonly faults: Readonly<
      Record<"unavailable" | "refused" | "unreadable" | "overBudget" | "cut", string>
    >;
    /** One of `faults`, below an answer without the model. */
    readonly ownWords: (fault: string) => string;
    /** One of `faults`, where the documents do not say. */
    readonly alone: (fault: string) => string;
    readonly brokenOff: string;
    /** So many sentences were cut. */
    readonly cut: (sentences: number) => string;
  };
  readonly buttons: {
    readonly stop: string;
    readonly retry: string;
    readonly more: string;
    readonly dismiss: string;
    readonly share: string;
    readonly reword: string;
    readonly human: string;
    readonly previous: string;
    readonly next: string;
    readonly original: string;
    readonly cancel: string;
    readonly forget: string;
    /** Confirms `forget`. */
    readonly forgetForGood: string;
  };
  readonly passage: {
    readonly changed: string;
    readonly gone: string;
    readonly published: (when: string) => string;
  };
  readonly reword: { readonly title: string; readonly label: string };
  readonly faults: {
    readonly unexpected: (id: string) => string;
    readonly tooOld: string;
    readonly notYours: string;
    readonly notAdmin: string;
    readonly notHere: string;
    readonly limited: (when: string) => string;
    readonly tooLong: (max: number) => string;
    /** A message without words was to be answered. */
    readonly noText: string;
    /** Discord keeps the text of a message from the bot. `bot` mentions it. */
    readonly unread: (bot: string) => string;
    readonly noIndex: string;
    readonly guildOnly: string;
    readonly cannotSend: (permissions: string) => string;
    readonly outdated: string;
    readonly busy: string;
  };
}
