import type { Person } from "../interactions/use.js";
import type { AnswerRecord } from "../records/answer-record.js";
import type { MessageBody } from "../rendering/message-body.js";

/** A question to be answered, and how. */
export interface Question {
  /** As the person wrote it. */
  readonly text: string;
  readonly person: Person;
  /** The message that asks, when there is one. */
  readonly messageId?: string | undefined;
  /** Whether only the person sees the answer. */
  readonly isPrivate: boolean;
  /** What was asked before in the conversation, oldest first. */
  readonly earlier?: readonly string[];
  /** Whether a chat model is to write anew what it wrote before. @default false */
  readonly anew?: boolean;
  /** Says the question again above the answer. @default false */
  readonly restate?: boolean;
  /** Small print to stand below the answer, given the question as it was answered. */
  readonly notes?: (answered: string) => readonly string[];
  /** An answer that is given anew: its record keeps the id and the messages. */
  readonly replaces?: AnswerRecord | undefined;
  /**
   * Shows what a chat model has written so far, where the answer will be shown. A fault of it does no
   * harm. @default nothing is shown before the answer
   */
  readonly show?: ((body: MessageBody) => Promise<unknown>) | undefined;
  /** When writing ends with what there is, in milliseconds since 1970. @default never */
  readonly until?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}
