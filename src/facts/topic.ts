/** What a document speaks of more than in passing. */
export interface DocumentTopic {
  readonly kind: "body" | "person" | "place" | "subject";
  /** As the document writes it most often. */
  readonly name: string;
  /** How many sentences of the document mention it. */
  readonly count: number;
}

/** What the documents speak of. */
export interface Topic extends DocumentTopic {
  /** Twelve letters and digits, the same for the same kind and name. */
  readonly id: string;
  /** Paths of the documents that speak of it, most mentions first. */
  readonly documents: readonly string[];
  /** Mentions in each of `documents`, in their order. */
  readonly mentions: readonly number[];
}
