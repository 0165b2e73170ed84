import { ChatError } from "./chat-error.js";
import type { ChatChunk, ChatModel } from "./chat-model.js";
import { chunksUntilAborted } from "./chunks-until-aborted.js";
import { hasWords } from "./has-words.js";

export interface ChatTimeouts {
  /**
   * Until the first chunk, and from chunk to chunk while none has words in it; a server of one's own
   * may have to load the model. @default 30000
   */
  readonly firstChunkMs?: number | undefined;
  /** From chunk to chunk once the answer has begun, while the reader waits. @default 15000 */
  readonly idleMs?: number | undefined;
  /** Until the end. @default 120000 */
  readonly totalMs?: number | undefined;
}

/**
 * Ends an answer that takes too long, and its request, with a `ChatError` `timeout`.
 *
 * The time that the reader takes for a chunk counts only for the whole.
 */
export function createTimedChatModel(
  model: ChatModel,
  { firstChunkMs = 30_000, idleMs = 15_000, totalMs = 120_000 }: ChatTimeouts = {},
): ChatModel {
  return { id: model.id, stream };

  async function* stream(
    ...[request, outer]: Parameters<ChatModel["stream"]>
  ): AsyncGenerator<ChatChunk> {
    const ending = new AbortController();
    const signal = AbortSignal.any([ending.signal, ...(outer ? [outer] : [])]);
    const giveUpAfter = (ms: number, what: string): NodeJS.Timeout =>
      setTimeout(() => {
        ending.abort(timeout(ms, what));
      }, ms);

    const total = giveUpAfter(totalMs, "did not end its answer");
    const begin = (): NodeJS.Timeout => giveUpAfter(firstChunkMs, "did not begin to answer");
    let wait = begin();
    let begun = false;
    try {
      for await (const chunk of chunksUntilAborted(model.stream(request, signal), signal)) {
        clearTimeout(wait);
        yield chunk;
        begun ||= hasWords(chunk);
        wait = begun ? giveUpAfter(idleMs, "fell silent in its answer") : begin();
      }
    } finally {
      clearTimeout(wait);
      clearTimeout(total);
      ending.abort();
    }
  }

  function timeout(ms: number, what: string): ChatError {
    return new ChatError(
      `Cannot wait for ${model.id} as it ${what} within ${ms / 1000} seconds: try again later, or name a faster model in CHAT_MODEL`,
      { kind: "timeout", retryable: true },
    );
  }
}
