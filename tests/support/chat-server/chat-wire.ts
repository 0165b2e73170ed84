import type { IncomingHttpHeaders } from "node:http";
import type { AnswerReply } from "./reply.js";

export type Protocol = "openai" | "ollama" | "anthropic" | "google";

/** A request in the words of no protocol, and as it came. */
export interface ChatServerRequest {
  readonly protocol: Protocol;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Readonly<Record<string, unknown>>;
  readonly model: string;
  readonly system: string;
  readonly messages: readonly { readonly role: string; readonly text: string }[];
  /** The schema of the answer, if one was sent. */
  readonly schema: unknown;
  readonly maxTokens: unknown;
  readonly temperature: unknown;
  readonly streams: boolean;
  /** The key, if one was sent. */
  readonly key: string | undefined;
}

export interface AnswerEnd {
  readonly end: NonNullable<AnswerReply["end"]>;
  readonly usage: AnswerReply["usage"];
}

/** How a protocol is spoken. Events are JSON values, sent as `format` says. */
export interface ChatWire {
  readonly protocol: Protocol;
  readonly format: "sse" | "ndjson";
  /** Whether a request is for this protocol. */
  readonly speaks: (path: string) => boolean;
  readonly read: (
    body: Readonly<Record<string, unknown>>,
    path: string,
  ) => Pick<
    ChatServerRequest,
    "model" | "system" | "messages" | "schema" | "maxTokens" | "temperature" | "streams"
  >;
  readonly keyIn: (headers: IncomingHttpHeaders) => string | undefined;
  /** The events of an answer in order. */
  readonly begin: (request: ChatServerRequest, usage: AnswerReply["usage"]) => unknown[];
  readonly thoughts: (text: string) => unknown[];
  readonly chunk: (text: string, request: ChatServerRequest) => unknown[];
  readonly end: (end: AnswerEnd, request: ChatServerRequest) => unknown[];
  /** A whole answer, for a request that asks for no stream. */
  readonly whole: (text: string, end: AnswerEnd, request: ChatServerRequest) => unknown;
  /** A fault, as a body and as an event. */
  readonly fault: (message: string, status: number) => unknown;
  /** What follows the last event of a stream. */
  readonly last: string;
}

/** A message's text, whether it is one or a list of parts. */
export function textOf(content: unknown): string {
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return "";
  return content.map(({ text = "" }: { text?: string }) => text).join("");
}
