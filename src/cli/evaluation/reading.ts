/** What an answer says. */
export interface Said {
  /** Its sentences, at least one. */
  readonly sentences: readonly [string, ...string[]];
  /** What it offers as the answer itself. */
  readonly span: string;
}

/** How one question was answered. */
export interface Reading {
  /** None for a question that cannot be answered. */
  readonly golds: readonly string[];
  readonly answerable: boolean;
  /** `undefined` when it said that it did not find an answer. */
  readonly said: Said | undefined;
  /** What it said when it had to; `undefined` when there was nothing to say. */
  readonly forced: Said | undefined;
  /** 0 to 1. */
  readonly confidence: number;
  readonly ms: number;
}
