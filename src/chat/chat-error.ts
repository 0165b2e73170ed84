import type { Provider } from "../providers/provider.js";
import type { ProviderFault, ProviderFaultKind } from "../providers/provider-fault.js";

export type ChatErrorKind =
  | ProviderFaultKind
  /** The model ended without a word. */
  | "empty"
  /** The package that talks to the provider is not installed. */
  | "missingPackage"
  /** A setting cannot be used. */
  | "setting"
  /** The model has failed too often and is left alone for a while. */
  | "resting";

interface ChatErrorOptions extends ErrorOptions {
  readonly kind: ChatErrorKind;
  readonly retryable?: boolean;
  readonly retryAfterMs?: number | undefined;
}

/** A chat model could not be used. The message is one sentence for the owner of the bot. */
export class ChatError extends Error {
  override readonly name = "ChatError";
  readonly kind: ChatErrorKind;
  /** Whether the same call may succeed later (a timeout, a server fault), or needs a change first. */
  readonly retryable: boolean;
  /** How long the server asks to be left alone. */
  readonly retryAfterMs: number | undefined;

  constructor(
    message: string,
    { kind, retryable = false, retryAfterMs, ...options }: ChatErrorOptions,
  ) {
    super(message, options);
    this.kind = kind;
    this.retryable = retryable;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The fault of a provider as an error of this stage. */
export function providerError(
  { id }: Pick<Provider, "id">,
  { kind, reason, retryable }: ProviderFault,
  retryAfterMs?: number,
): ChatError {
  return new ChatError(`Cannot ask ${id} as ${reason}`, { kind, retryable, retryAfterMs });
}

/** The `ChatError` that an error is or was caused by: clients wrap what our fetch threw. */
export function chatErrorIn(error: unknown): ChatError | undefined {
  if (error instanceof ChatError) return error;
  return error instanceof Error ? chatErrorIn(error.cause) : undefined;
}
