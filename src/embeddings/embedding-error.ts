/** An embedding model could not be used. The message is one sentence for the owner of the bot. */
export class EmbeddingError extends Error {
  override readonly name = "EmbeddingError";
  /** Whether the same call may succeed later (a timeout, a server fault), or needs a change first. */
  readonly retryable: boolean;

  constructor(message: string, options: ErrorOptions & { readonly retryable?: boolean } = {}) {
    super(message, options);
    this.retryable = options.retryable ?? false;
  }
}
