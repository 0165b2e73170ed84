import type { ChatChunk, ChatModel, ChatRequest, ChatUsage } from "../../chat/chat-model.js";
import { estimateTokens } from "./estimate-tokens.js";

export type AskPurpose = "answer" | "repair" | "translation" | "rewrite";

/** What one call of a model took. */
export interface ModelUse extends ChatUsage {
  /** The id of the model. */
  readonly model: string;
  readonly purpose: AskPurpose;
  /** From the question to the last chunk, in milliseconds. */
  readonly ms: number;
  /** Whether the tokens were guessed from the texts, as the server did not count. */
  readonly isEstimated: boolean;
}

/** A chat model, and who hears of what it takes. */
export interface Asking {
  readonly chat: ChatModel;
  /**
   * Hears of each call when it is over, also of one that was given up, or failed once it had begun; where
   * a model broke off and another one took over, of both.
   */
  readonly onUsage?: ((use: ModelUse) => void) | undefined;
  /** In milliseconds. @default Date.now */
  readonly now?: (() => number) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Asks a model, and tells what it took: what the server counted, else an estimate. */
export async function* askModel(
  request: ChatRequest,
  purpose: AskPurpose,
  { chat, onUsage, now = Date.now, signal }: Asking,
): AsyncGenerator<ChatChunk> {
  signal?.throwIfAborted();
  const start = now();
  const calls: [Call, ...Call[]] = [{ counted: [] }];
  try {
    for await (const chunk of chat.stream(request, signal)) {
      const [call] = calls;
      if ("restart" in chunk) calls.unshift({ counted: [] });
      else if ("usage" in chunk) call.counted.push({ ...chunk.usage, model: chunk.model });
      call.written = (call.written ?? "") + ("text" in chunk ? chunk.text : "");
      yield chunk;
    }
  } finally {
    const ms = now() - start;
    // The prompt of a call that is given up has mostly been read.
    if (signal?.aborted === true) calls[0].written ??= "";
    for (const { counted, written } of calls.toReversed()) {
      const isEstimated = counted.length === 0;
      const guessed = written === undefined ? [] : [{ model: chat.id, ...guess(request, written) }];
      for (const use of isEstimated ? guessed : counted) {
        onUsage?.({ ...use, purpose, ms, isEstimated });
      }
    }
  }
}

/** What came of one model. Where another one takes over, each has its own. */
interface Call {
  readonly counted: (ChatUsage & { readonly model: string })[];
  written?: string;
}

function guess({ system, messages }: ChatRequest, written: string): ChatUsage {
  const read = [system, ...messages.map(({ text }) => text)];
  const inputTokens = read.reduce((sum, text) => sum + estimateTokens(text), 0);
  return { inputTokens, outputTokens: estimateTokens(written) };
}
