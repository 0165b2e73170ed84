export interface ChatMessage {
  readonly role: "user" | "assistant";
  readonly text: string;
}

/** The form that the answer shall have: JSON that fits a schema. */
export interface AnswerSchema {
  /** Letters, digits, `_` and `-`, at most 64, as OpenAI and Anthropic ask. */
  readonly name: string;
  /**
   * JSON Schema of an object. OpenAI takes only those of which every property is required and
   * `additionalProperties` is false.
   */
  readonly schema: Readonly<Record<string, unknown>>;
}

export interface ChatRequest {
  readonly system: string;
  /** In the order of time, from a user's to a user's. */
  readonly messages: readonly ChatMessage[];
  /** A model may still answer something else, so what comes is to be read with care. */
  readonly schema?: AnswerSchema | undefined;
  /** How long the answer may become, in tokens of the model. */
  readonly maxTokens: number;
  /** 0 for the likeliest words. A model that takes none is asked without. */
  readonly temperature: number;
  /**
   * Whether the caller heeds `restart`: then another model may begin anew where one breaks off in
   * the middle. @default false
   */
  readonly mayRestart?: boolean | undefined;
}

/** Why the answer ended: by itself, at its allowed length, or since the model would not answer. */
export type EndReason = "stop" | "length" | "refused";

export interface ChatUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/**
 * A piece of an answer. First come texts, which may be empty where the model shows that it is at
 * work; then the usage, where the server counts; last the end. Where another model took over there
 * may be several usages, of which each counts.
 */
export type ChatChunk =
  | { readonly text: string }
  /** `model` is the id of the one that used them. */
  | { readonly usage: ChatUsage; readonly model: string }
  /** All text so far is void: another model begins. Comes only if `mayRestart`. */
  | { readonly restart: true }
  | { readonly end: EndReason };

/** Writes answers. */
export interface ChatModel {
  /** Names the model, as in `openai:gpt-5-mini`. */
  readonly id: string;
  /**
   * Asks for an answer and returns it as it is written. Nothing is asked before the first chunk is
   * pulled; whoever stops pulling ends the request.
   *
   * @throws {ChatError} while it is read, when there is no answer or its end is missing.
   * @throws the signal's reason, at once, when it is aborted.
   */
  stream(request: ChatRequest, signal?: AbortSignal): AsyncIterable<ChatChunk>;
}
