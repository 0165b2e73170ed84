import type { Provider } from "../providers/provider.js";
import type { ProviderFault } from "../providers/provider-fault.js";
import { EmbeddingError } from "./embedding-error.js";

/** A server that embeds over HTTP. */
export interface EmbeddingProvider extends Provider {
  /** How long the server may take for an answer. */
  readonly timeoutMs: number;
}

/** The fault of a provider as an error of this stage. */
export function providerError(
  { id }: Provider,
  { reason, retryable }: ProviderFault,
): EmbeddingError {
  return new EmbeddingError(`Cannot embed with ${id} as ${reason}`, { retryable });
}
