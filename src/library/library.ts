import type { Answer, Citation, Source } from "../answers/answer.js";
import type { AnswerNote } from "../answers/generated/answering-state.js";
import type { CitedText } from "../answers/generated/generate-answer.js";
import type { SkippedFile } from "../documents/list-documents.js";
import type { Fact } from "../facts/fact.js";
import type { Facts } from "../facts/facts.js";

/** There is nothing to answer from: nothing was indexed yet, or the index cannot be used. */
export interface NoIndex {
  readonly kind: "noIndex";
  /** One sentence for the owner; it names a folder. */
  readonly reason: string;
}

/** An answer and what it answers. */
export interface AnsweredQuestion {
  readonly kind: "asked";
  /** The question as it was answered: without mentions and markup, made to stand alone. */
  readonly question: string;
  readonly answer: Answer;
  /** What a chat model had to do with it; absent without one. */
  readonly writing?: Writing;
}

/** How an answer was written that a chat model was there for. */
export interface Writing {
  /** Who wrote the sentences: a model, or they are those of the documents. */
  readonly by: "model" | "documents";
  /** How many sentences of the model were cut as no passage supports them. */
  readonly cut: number;
  /** Why it is not the model's, or not whole. */
  readonly note?: AnswerNote;
  /** The same of a model that failed, in one sentence for the owner; `fault` of the answer is of the search. */
  readonly reason?: string;
}

/** The chat model that answers are written by, as a community sees it. */
export interface ChatStatus {
  /** Its id, as `openai:gpt-5-mini`; of several, with commas between. */
  readonly model: string;
  /** Tokens that the community may still use today; `Infinity` without a limit. */
  readonly tokensLeft: number;
}

export interface AskOptions {
  /**
   * What was asked before in the conversation, oldest first: `question` of each `AnsweredQuestion`
   * whose answer is not `notAsked`.
   *
   * @default none
   */
  readonly earlier?: readonly string[] | undefined;
  /** Whose tokens a chat model uses: the id of a guild or, in direct messages, of a person. @default one for all */
  readonly community?: string | undefined;
  /** Whether to answer in the documents' words, whatever chat model there is. @default false */
  readonly byDocuments?: boolean | undefined;
  /** Whether to have a chat model write anew what it wrote before. @default false */
  readonly anew?: boolean | undefined;
  /**
   * Hears how far a chat model has come: all sentences that passed the guard so far, which may become
   * fewer when another model takes over, and `question` of the `AnsweredQuestion` to be. Never called
   * after the promise is settled.
   */
  readonly onWriting?: ((text: CitedText, question: string) => void) | undefined;
  /** An aborted question leaves the queue at once. */
  readonly signal?: AbortSignal | undefined;
}

/** Passages without an answer, best first, no two with the same words; may be none. */
export interface FoundPassages {
  readonly kind: "found";
  readonly sources: readonly Source[];
}

/** A document as `/sources` shows it. */
export interface DocumentSummary {
  readonly path: string;
  readonly title: string;
  readonly publisher?: string;
  /** ISO 8601 where it is a calendar date, else as written. */
  readonly published?: string;
  /** Http or https. */
  readonly url?: string;
  /** Front matter is one of them. */
  readonly passages: number;
  /** The first of its text, behind front matter. */
  readonly firstPassageId: string;
}

/** A passage with the way to its neighbors in the same document. */
export interface OpenedPassage extends Source {
  readonly previousId: string | undefined;
  readonly nextId: string | undefined;
}

/** A fact and its footnote. */
export interface CitedFact {
  readonly fact: Fact;
  /** Its number is the place of the fact among those cited, counted from 1. */
  readonly citation: Citation;
}

/** How far indexing is. */
export interface IndexingProgress {
  readonly stage:
    "listing" | "reading" | "embedding" | "terms" | "graph" | "verifying" | "publishing";
  readonly done: number;
  readonly total: number;
}

/** What indexing did. */
export type IndexingOutcome =
  | {
      readonly kind: "built";
      readonly documents: number;
      readonly passages: number;
      readonly added: readonly string[];
      readonly changed: readonly string[];
      readonly removed: readonly string[];
      readonly skipped: readonly SkippedFile[];
      /** Sentences for the owner. */
      readonly warnings: readonly string[];
      readonly seconds: number;
    }
  | {
      readonly kind: "unchanged";
      readonly skipped: readonly SkippedFile[];
      readonly warnings: readonly string[];
    }
  /** No document could be indexed; the last index stays in use. `reason` is one sentence. */
  | {
      readonly kind: "empty";
      readonly reason: string;
      readonly skipped: readonly SkippedFile[];
      readonly warnings: readonly string[];
    }
  /** Another process, or this one, is at it. `since` in milliseconds since 1970. */
  | { readonly kind: "busy"; readonly since: number | undefined };

/** The index in use. */
export interface IndexStatus {
  readonly generation: number;
  /** Milliseconds since 1970. */
  readonly built: number;
  readonly documents: number;
  readonly passages: number;
  readonly model: string;
  /** On disk, all generations that are kept. */
  readonly bytes: number;
}

export interface ReindexOptions {
  readonly onProgress: (progress: IndexingProgress) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Everything that needs the documents. The index in use may change between two calls; one call is
 * answered from one index.
 */
export interface Library {
  /**
   * The same question gets the same answer as long as the index is the same. Questions wait for
   * their turn in the order of the calls.
   *
   * @throws the signal's reason when it aborts.
   */
  ask(message: string, options?: AskOptions): Promise<AnsweredQuestion | NoIndex>;
  /**
   * Searches without answering.
   *
   * @param limit the most passages to return.
   * @throws the signal's reason when it aborts.
   */
  search(
    query: string,
    limit: number,
    options?: Pick<AskOptions, "signal">,
  ): Promise<FoundPassages | NoIndex>;
  /** In the order of the index; none without one. */
  documents(): readonly DocumentSummary[];
  /** The quick facts of the index in use; none without one. */
  facts(): Facts;
  /**
   * Finds the footnotes of facts, in their order: as the index in use has them, also when they are
   * from the one before. A fact that it lacks is left out.
   */
  citeFacts(facts: readonly Fact[]): Promise<readonly CitedFact[]>;
  /** Undefined for a passage that the index in use does not have. */
  openPassage(id: string): Promise<OpenedPassage | undefined>;
  /**
   * Brings the index up to date in a process of its own. Answers go on from the index in use; when
   * the promise is kept, they come from the new one.
   *
   * @throws {Error} when it fails; the message is one sentence for the owner, and the last index
   * stays in use.
   * @throws the signal's reason when it aborts.
   */
  reindex(options: ReindexOptions): Promise<IndexingOutcome>;
  /** What an indexing that this process runs now has reached. */
  indexing(): IndexingProgress | undefined;
  /** The chat model and what a community may still use of it; undefined without one. */
  chat(community?: string): ChatStatus | undefined;
  /** Undefined without an index. */
  status(): IndexStatus | undefined;
}
