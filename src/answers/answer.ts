import type { Span } from "../documents/document.js";
import type { IndexedDocument } from "../index/manifest.js";
import type { Passage } from "../passages/passage.js";
import type { NotAsked } from "../retrieval/question.js";

/** A passage of a document. */
export interface Source {
  readonly passage: Passage;
  readonly document: IndexedDocument;
}

/** A passage and some of its words. */
export interface Quotation extends Source {
  /** The part of the passage that is quoted, in the document's text. */
  readonly span: Span;
  /** The document's words from `span.start` to `span.end`. */
  readonly quote: string;
}

/** A footnote: the words that support the sentences that bear its number. */
export interface Citation extends Quotation {
  /** Counted from 1, in the order of first use; one number a passage. */
  readonly number: number;
}

/** One sentence of an answer. */
export interface CitedSentence {
  /** In the document's words; what is added to make it clear stands in square brackets. */
  readonly text: string;
  /** The number of its footnote. */
  readonly citation: number;
  /** The part of `text` that answers by itself, where one is known; counted from the start of `text`. */
  readonly lead?: Span;
}

/**
 * What the documents say to a question. That they do not say it is an answer too. `confidence` is how
 * probable it is, from 0 to 1, that the best of what might be said answers the question; 0 when there
 * is nothing. It is comparable between questions.
 */
export type Answer =
  | {
      readonly kind: "answered";
      /** At least one, the most telling first. */
      readonly sentences: readonly CitedSentence[];
      readonly citations: readonly Citation[];
      /**
       * The places in `sentences`, from 0, of those that give different numbers or dates for the same,
       * each from a document of its own, in order. At least two; absent where none is known to.
       */
      readonly disagreement?: readonly number[];
      /**
       * What was asked beside it and nothing was found for, in the asker's words, in order: a part of
       * the question, or one of two halves. At least one; absent when all was answered.
       */
      readonly unanswered?: readonly string[];
      readonly confidence: number;
      /** One sentence for the owner, when a part of the search failed. */
      readonly fault?: string;
    }
  | {
      readonly kind: "notFound";
      /** What comes nearest, best first, the closest before all; may be empty. */
      readonly nearest: readonly Source[];
      /**
       * The words that might have been said, had there been more to support them, where they may be
       * worth reading. They are no answer.
       */
      readonly closest?: Quotation;
      /** Whether more was asked for, and all that answers was said before. @default false */
      readonly isNothingMore?: boolean;
      readonly confidence: number;
      readonly fault?: string;
    }
  | { readonly kind: "notAsked"; readonly reason: NotAsked };
