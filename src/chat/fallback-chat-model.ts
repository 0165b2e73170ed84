import { ChatError } from "./chat-error.js";
import type { ChatChunk, ChatModel, ChatRequest } from "./chat-model.js";
import { hasWords } from "./has-words.js";

export interface FallbackOptions {
  /** Hears of each fault because of which the next model is asked. */
  readonly onFault?: ((fault: ChatError) => void) | undefined;
}

/**
 * Asks models in order until one answers: the next one where a model cannot be used or will not
 * answer. Once a word is out that is done only if the request says `mayRestart`. What the last model
 * does is the outcome.
 */
export function createFallbackChatModel(
  models: readonly [ChatModel, ...ChatModel[]],
  { onFault }: FallbackOptions = {},
): ChatModel {
  return { id: models.map(({ id }) => id).join(","), stream };

  async function* stream(request: ChatRequest, signal?: AbortSignal): AsyncGenerator<ChatChunk> {
    for (const [place, model] of models.entries()) {
      const isLast = place === models.length - 1;
      const attempt = { begun: false };
      const mayGoOn = (): boolean => !isLast && (!attempt.begun || request.mayRestart === true);
      const fault = yield* ask(model, { request, signal, attempt, mayGoOn });
      if (fault === undefined) return;
      onFault?.(fault);
      if (attempt.begun) yield { restart: true };
    }
  }

  /** Returns the fault after which the next model is to be asked, if there is one. */
  async function* ask(
    model: ChatModel,
    { request, signal, attempt, mayGoOn }: Attempt,
  ): AsyncGenerator<ChatChunk, ChatError | undefined> {
    try {
      for await (const chunk of model.stream(request, signal)) {
        attempt.begun ||= hasWords(chunk);
        if ("end" in chunk && chunk.end === "refused" && mayGoOn()) return refusalOf(model);
        yield chunk;
      }
      return undefined;
    } catch (error) {
      if (error instanceof ChatError && mayGoOn()) return error;
      throw error;
    }
  }
}

interface Attempt {
  readonly request: ChatRequest;
  readonly signal: AbortSignal | undefined;
  readonly attempt: { begun: boolean };
  readonly mayGoOn: () => boolean;
}

function refusalOf({ id }: ChatModel): ChatError {
  return new ChatError(`Cannot take an answer of ${id} as it will not answer this`, {
    kind: "refused",
  });
}
