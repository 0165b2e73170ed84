import type { AnswerNote } from "../../answers/generated/answering-state.js";
import type { Writing } from "../../library/library.js";

/** A footnote of an answer as it is kept: enough to show it when the passage has changed since. */
export interface RecordedCitation {
  /** Counted from 1; the number that stands behind the sentence. */
  readonly number: number;
  readonly passageId: string;
  /** Path of the document below the documents folder. */
  readonly document: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly startLine: number;
  readonly endLine: number;
  readonly page?: number;
  readonly publisher?: string;
  readonly published?: string;
  /** An http or https address of the original. */
  readonly url?: string;
  /**
   * The supporting words, and where they begin and end in the document's text. Of a nearest passage
   * `start` and `end` are the same, but of the closest: its quote is what might have been said.
   */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** A sentence with the number of its footnote. */
export interface RecordedSentence {
  /** What it is about, shown before it: a quick fact has a line of its own. */
  readonly name?: string;
  /** Those of its words that answer by themselves, shown before it. */
  readonly lead?: string;
  readonly text: string;
  readonly citation: number;
}

/** What was said to a question, as it is kept. */
export interface RecordedAnswer {
  readonly kind: "answered" | "notFound";
  /**
   * Empty for `notFound`. An item of a list begins with `• `, on a line of its own: a text may have
   * several lines.
   */
  readonly sentences: readonly RecordedSentence[];
  /** The footnotes, or for `notFound` the nearest passages, numbered, the closest first. */
  readonly citations: readonly RecordedCitation[];
  /** Whether more was asked for, and all that answers was said before. @default false */
  readonly isNothingMore?: boolean;
  /** The numbers of the footnotes that give different values for the same, in order; at least two. */
  readonly disagreement?: readonly number[];
  /** What was asked beside it that the documents do not say, in the asker's words, in order. */
  readonly unanswered?: readonly string[];
  /** What a chat model had to do with it. */
  readonly writing?: RecordedWriting;
}

/** How an answer was written that a chat model was there for; also that somebody has stopped it. */
export interface RecordedWriting extends Omit<Writing, "note" | "reason"> {
  readonly note?: AnswerNote | "stopped";
}

/** An answer that was sent. */
export interface AnswerRecord {
  /** Ten letters and digits; stands in the custom ids of the answer's buttons. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly askerId: string;
  /** Absent in direct messages. */
  readonly guildId?: string;
  readonly channelId: string;
  /** The message that asked; absent for commands. */
  readonly questionMessageId?: string;
  /** The message that answers; absent while it is not sent and for ephemeral answers. */
  readonly answerMessageId?: string;
  /** What was asked: a quick fact is called by its name, and is no question. @default a question */
  readonly origin?: "fact";
  /** The question as it was answered, standing alone. */
  readonly question: string;
  readonly answer: RecordedAnswer;
  /** Whether only the asker sees it; not so any more when they have shared it. */
  readonly isPrivate: boolean;
  /** Whether the role that stands for humans was pinged for it. @default false */
  readonly humanAsked?: boolean;
}

export type Vote = "up" | "down";

/** What people made of answers, over a time; of those to questions, as quick facts are looked up. */
export interface FeedbackSummary {
  readonly asked: number;
  readonly answered: number;
  readonly notFound: number;
  readonly up: number;
  readonly down: number;
}

/** One question with what became of it, for the export. */
export interface FeedbackRow {
  readonly created: number;
  readonly channelId: string;
  readonly question: string;
  readonly kind: RecordedAnswer["kind"];
  readonly up: number;
  readonly down: number;
  /** Why people voted it down, in their words. */
  readonly reasons: readonly string[];
}

/** All that is kept about one person. */
export interface PersonalRecords {
  readonly answers: readonly AnswerRecord[];
  readonly votes: readonly {
    readonly answerId: string;
    readonly vote: Vote;
    readonly reason?: string;
    readonly created: number;
  }[];
}

/** Answers that were sent and what people made of them, kept on disk. */
export interface AnswerRecords {
  /** Takes the place of one with the same id; its votes stay. */
  save(record: AnswerRecord): void;
  find(id: string): AnswerRecord | undefined;
  findByQuestionMessage(messageId: string): AnswerRecord | undefined;
  findByAnswerMessage(messageId: string): AnswerRecord | undefined;
  /** Notes the message that answers, once it is sent. */
  setAnswerMessage(id: string, messageId: string): void;
  remove(id: string): void;
  /** A second vote of the same person replaces the first. Returns false when there is no such answer. */
  vote(
    id: string,
    vote: { readonly userId: string; readonly vote: Vote; readonly created: number },
  ): boolean;
  /** Adds a reason to a vote down. Returns false when that person has not voted it down. */
  addReason(id: string, reason: { readonly userId: string; readonly reason: string }): boolean;
  /** Of questions, without quick facts; so are the two below. */
  summary(guildId: string, since: number): FeedbackSummary;
  /** Newest first. */
  unanswered(guildId: string, limit: number): readonly FeedbackRow[];
  /** All of a guild, oldest first, without the names of people. */
  rows(guildId: string): IterableIterator<FeedbackRow>;
  personal(userId: string): PersonalRecords;
  /** Removes what is kept about a person and returns how many records went. */
  forget(userId: string): number;
  /** Removes what is older and returns how many records went. */
  prune(before: number): number;
}
