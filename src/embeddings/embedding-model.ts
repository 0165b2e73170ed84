/** What a text is embedded for: some models want questions and passages marked apart. */
export type EmbeddingPurpose = "question" | "passage";

/** Turns text into vectors. */
export interface EmbeddingModel {
  /** Names the model and all else that changes its vectors, as in `openai:text-embedding-3-small`. */
  readonly id: string;
  /** How many texts one call may hold. */
  readonly maxBatchSize: number;
  /** How many calls may run at the same time. */
  readonly maxParallelCalls: number;
  /** Whether the model knows the script of a text. Where it does not, its vectors say nothing. */
  readonly reads: (text: string) => boolean;
  /**
   * Returns one vector a text, in the same order, all of the same number of dimensions, finite and
   * of unit length.
   *
   * @throws {EmbeddingError} when the model cannot be used; its message says what to do.
   */
  embed(
    texts: readonly string[],
    purpose: EmbeddingPurpose,
    signal?: AbortSignal,
  ): Promise<Float32Array[]>;
  /** Ends worker threads and connections. */
  close(): Promise<void>;
}
