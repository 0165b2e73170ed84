import type { Provider } from "../providers/provider.js";
import { type ProviderFault, reasonIn } from "../providers/provider-fault.js";

/**
 * The fault that an event within a stream tells: `{ error: … }`, as the providers send it when they
 * fail after they have begun. Undefined for any other event.
 */
export function eventFault({ url, secret }: Provider, event: unknown): ProviderFault | undefined {
  const error = (event as { error?: unknown } | null)?.error;
  if (error === undefined || error === null) return undefined;
  const words = JSON.stringify({ error });
  const reason = `${url} broke off its answer: ${reasonIn(words, secret)}`;
  const kind = /rate.?limit|too many requests|\b429\b/i.test(words) ? "rateLimited" : "unavailable";
  return { kind, reason, retryable: true };
}
