import { ChatError, type ChatErrorKind } from "./chat-error.js";
import type { ChatChunk, ChatModel } from "./chat-model.js";
import type { CircuitBreaker } from "./circuit-breaker.js";
import { hasWords } from "./has-words.js";

/** Faults of a single request: another one may well be answered. */
const ofRequest: ReadonlySet<ChatErrorKind> = new Set(["tooLong", "rejected", "refused"]);

/**
 * Leaves a model alone that has failed several times in a row, as its circuit breaker says: calls
 * then fail at once with a `ChatError` `resting`.
 */
export function createRestingChatModel(model: ChatModel, breaker: CircuitBreaker): ChatModel {
  let last: ChatError | undefined;
  return { id: model.id, stream };

  async function* stream(...call: Parameters<ChatModel["stream"]>): AsyncGenerator<ChatChunk> {
    const leave = breaker.enter();
    if (leave.kind === "rest") throw resting(leave.restMs);
    let begun = false;
    try {
      for await (const chunk of model.stream(...call)) {
        begun ||= hasWords(chunk);
        yield chunk;
      }
      leave.settle("succeeded");
    } catch (error) {
      if (error instanceof ChatError && !ofRequest.has(error.kind)) {
        last = error;
        leave.settle("failed", error.retryAfterMs);
      }
      throw error;
    } finally {
      // Reached first by a reader who has seen enough, or gave up.
      leave.settle(begun ? "succeeded" : "untold");
    }
  }

  function resting(restMs: number): ChatError {
    const when =
      restMs > 0 ? `for ${Math.ceil(restMs / 1_000)} more seconds` : "while another call tries it,";
    return new ChatError(
      `Cannot ask ${model.id} ${when} as it failed too often: ${last?.message ?? "see the log"}`,
      { kind: "resting", retryable: true, retryAfterMs: restMs, cause: last },
    );
  }
}
