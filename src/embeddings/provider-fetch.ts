import {
  answerFault,
  connectionFault,
  statusFault,
  timeoutFault,
} from "../providers/provider-fault.js";
import { type EmbeddingProvider, providerError } from "./provider-error.js";

export interface ProviderFetchOptions {
  /** Ends the request. */
  readonly signal: AbortSignal;
  /**
   * Returns the answer in the form and order that LangChain expects, for as many texts.
   *
   * @throws {EmbeddingError} when the answer is not what the provider documents.
   */
  readonly readAnswer: (answer: unknown, texts: number) => unknown;
}

/**
 * Makes the `fetch` that LangChain's clients are given. They print, retry and rename faults, and pass
 * malformed answers on; so whatever reaches them from here is a good answer or an `EmbeddingError`.
 */
export function createProviderFetch(
  provider: EmbeddingProvider,
  { signal, readAnswer }: ProviderFetchOptions,
): typeof fetch {
  return async (input, init) => {
    const timeout = AbortSignal.timeout(provider.timeoutMs);
    const { status, ok, body } = await load(input, {
      ...init,
      signal: AbortSignal.any([signal, timeout]),
    }).catch((error: unknown) => {
      throw providerError(
        provider,
        timeout.aborted
          ? timeoutFault(provider, provider.timeoutMs)
          : connectionFault(provider, error),
      );
    });
    if (!ok) throw providerError(provider, statusFault(provider, status, body));
    const sent = parse(provider, body);
    const answer = readAnswer(sent, textsIn(init?.body));
    const headers = { "content-type": "application/json" };
    return new Response(answer === sent ? body : JSON.stringify(answer), { headers });
  };
}

async function load(
  input: string | URL | Request,
  init: RequestInit,
): Promise<{ status: number; ok: boolean; body: string }> {
  const response = await fetch(input, init);
  return { status: response.status, ok: response.ok, body: await response.text() };
}

function parse(provider: EmbeddingProvider, body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw providerError(provider, answerFault(provider, "found no JSON"));
  }
}

/** OpenAI and Ollama both send the text, or a list of texts, as `input`. */
function textsIn(body: unknown): number {
  const { input } = JSON.parse(String(body)) as { input: unknown };
  return Array.isArray(input) ? input.length : 1;
}
