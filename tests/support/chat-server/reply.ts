/** What went wrong on purpose after the text of a reply. */
export type Break =
  /** The connection stays open, and nothing more comes. */
  | "hang"
  /** The connection is torn down. */
  | "cut"
  /** The stream ends in the middle of an event. */
  | "half"
  /** The stream ends well, but without a word about the end. */
  | "noEnd"
  /** Something that is no event. */
  | "garbage"
  /** An event that tells a fault. */
  | "fault"
  /** The last chunk again and again. */
  | "endless"
  /** One event that never ends. */
  | "flood";

/** An answer that begins. */
export interface AnswerReply {
  /** In one chunk. */
  readonly text?: string;
  /** In these chunks. Without text or chunks the answer is empty. */
  readonly chunks?: readonly string[];
  /** Thoughts that are sent before, as the protocol sends them, if it does. */
  readonly thoughts?: string;
  /** Before anything is sent. @default 0 */
  readonly delayMs?: number;
  /** Before each chunk but the first. @default 0 */
  readonly gapMs?: number;
  /** @default "stop" */
  readonly end?: "stop" | "length" | "refused";
  /** Null when the server does not count. @default 12 in, 7 out */
  readonly usage?: { readonly inputTokens: number; readonly outputTokens: number } | null;
  /** What happens after the chunks, in the place of the end. */
  readonly then?: Break;
}

/** A status in the place of an answer. */
export interface StatusReply {
  readonly status: number;
  /** Sent in the form of the protocol. @default "scripted" */
  readonly message?: string;
  /** Sent as it is, in the place of the message. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly delayMs?: number;
}

/** What the server does with one request: with "hang" it never answers, with "cut" it hangs up. */
export type Reply = AnswerReply | StatusReply | "hang" | "cut";
