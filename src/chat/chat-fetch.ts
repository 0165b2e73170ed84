import type { Provider } from "../providers/provider.js";
import { connectionFault, statusFault } from "../providers/provider-fault.js";
import { ChatError, providerError } from "./chat-error.js";
import { checkEvents, type EventCheckOptions } from "./check-events.js";
import { readRetryAfter } from "./retry-after.js";

export interface ChatFetchOptions extends EventCheckOptions {
  /** Ends the request. */
  readonly signal: AbortSignal;
}

const maxFaultCharacters = 65_536;

/**
 * Makes the `fetch` that LangChain's clients are given. They print, retry and rename faults, and
 * pass some malformed streams on as answers; so whatever reaches them from here is a good event, or
 * a `ChatError`.
 */
export function createChatFetch(
  provider: Provider,
  { signal, ...check }: ChatFetchOptions,
): typeof fetch {
  return async (input, init) => {
    const both = AbortSignal.any([signal, ...(init?.signal ? [init.signal] : [])]);
    // A key must not go to where an answer leads.
    const request = { ...init, signal: both, redirect: "manual" } as const;
    const response = await fetch(input, request).catch((error: unknown) => {
      throw broken(error);
    });
    const { status, headers, body } = response;
    if (!response.ok || body === null) {
      const fault = statusFault(provider, status, await readStart(body).catch(() => ""));
      throw providerError(provider, fault, readRetryAfter(headers, Date.now()));
    }
    return new Response(ReadableStream.from(checked(body)), { status, headers });
  };

  async function* checked(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      yield* checkEvents(provider, body, check);
    } catch (error) {
      throw broken(error);
    }
  }

  function broken(error: unknown): unknown {
    if (signal.aborted) return signal.reason;
    return error instanceof ChatError
      ? error
      : providerError(provider, connectionFault(provider, error));
  }
}

/** The first of the words that go with a status. */
async function readStart(body: ReadableStream<Uint8Array> | null): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  if (body === null) return text;
  for await (const bytes of body) {
    text += decoder.decode(bytes, { stream: true });
    if (text.length > maxFaultCharacters) break;
  }
  return text;
}
