import { setTimeout as sleep } from "node:timers/promises";
import { ChatError } from "./chat-error.js";
import type { ChatChunk, ChatModel } from "./chat-model.js";
import { hasWords } from "./has-words.js";

export interface ChatRetryOptions {
  /** Before the second try, where the server names no time. @default 500 */
  readonly pauseMs?: number | undefined;
  /** A server that asks for more is not asked again: somebody waits. @default 5000 */
  readonly maxPauseMs?: number | undefined;
  /** Hears of the fault that is tried to be overcome. */
  readonly onFault?: ((fault: ChatError) => void) | undefined;
  /** Waits. @default a timer */
  readonly pause?: ((ms: number, signal: AbortSignal | undefined) => Promise<unknown>) | undefined;
}

/**
 * Asks a second time where the server allows no more calls now or has failed, if that was before the
 * first word, after a pause. Any other fault, and the second one, is thrown as it is.
 */
export function createRetryingChatModel(
  model: ChatModel,
  { pauseMs = 500, maxPauseMs = 5_000, onFault, pause = wait }: ChatRetryOptions = {},
): ChatModel {
  return { id: model.id, stream };

  async function* stream(...call: Parameters<ChatModel["stream"]>): AsyncGenerator<ChatChunk> {
    let begun = false;
    try {
      for await (const chunk of model.stream(...call)) {
        begun ||= hasWords(chunk);
        yield chunk;
      }
      return;
    } catch (error) {
      const pauseFor = begun ? undefined : pauseAfter(error);
      if (!(error instanceof ChatError) || pauseFor === undefined) throw error;
      onFault?.(error);
      const [, signal] = call;
      await pause(pauseFor, signal);
      signal?.throwIfAborted();
    }
    yield* model.stream(...call);
  }

  function pauseAfter(error: unknown): number | undefined {
    if (!(error instanceof ChatError) || !error.retryable) return undefined;
    if (error.kind !== "rateLimited" && error.kind !== "unavailable") return undefined;
    const ms = Math.max(pauseMs, error.retryAfterMs ?? 0);
    return ms > maxPauseMs ? undefined : ms;
  }
}

/** Ends early, and without a fault, when the signal is aborted. */
function wait(ms: number, signal: AbortSignal | undefined): Promise<unknown> {
  return sleep(ms, undefined, signal && { signal }).catch(() => undefined);
}
