import type { Span } from "../../documents/document.js";
import type { DetectLanguage } from "../../documents/language.js";
import type { TermSplitter } from "../../passages/terms.js";

/** A sentence that somebody wrote, with what is to prove it. */
export interface Claim {
  /** What is said, without marks of a footnote. */
  readonly text: string;
  /** What is said to stand in the passage, word for word. */
  readonly quote: string;
  /** The passage's text, as {@link Span}s of the verdict count in it. */
  readonly passage: string;
  /** The title of its document and the headings above it: they may name what the passage calls "it". */
  readonly context?: readonly string[];
}

/** What a claim says beyond its passage. */
export type Fault = "name" | "number" | "date" | "negation" | "quantity" | "direction" | "words";

export type Verdict =
  | { readonly kind: "supported"; readonly span: Span }
  | {
      readonly kind: "unsupported";
      readonly reason: Fault | "empty" | "quoteNotFound";
      /** The words of the claim that the passage does not support. */
      readonly what?: string;
    };

export interface GuardParts {
  readonly splitTerms: TermSplitter;
  /**
   * Tells claims that are written in another language than their passage; without it only another
   * script tells.
   */
  readonly detectLanguage?: DetectLanguage;
}
