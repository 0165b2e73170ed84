import type { TermSplitter } from "../passages/terms.js";

/** What kind of thing would answer a question. */
export type AnswerKind =
  | "person"
  | "date"
  | "number"
  | "place"
  | "reason"
  | "definition"
  | "yesNo"
  | "list"
  | "comparison"
  | "other";

/** One thing asked. */
export interface Inquiry {
  /** In the asker's words, spelling mended. */
  readonly text: string;
  readonly kind: AnswerKind;
  /** What to search for, without repeats, in order. */
  readonly terms: readonly string[];
  /** The same with each abbreviation, or what it stands for, in its other form; empty without one. */
  readonly otherTerms: readonly string[];
  /** Those of the terms that name the kind of answer ("city" in "in which city"): it may lack them. */
  readonly typeTerms: ReadonlySet<string>;
  /** Those of the terms that come from names and numbers: an answer about another one is wrong. */
  readonly anchors: ReadonlySet<string>;
  /** What the asker put in quotation marks, as written. */
  readonly quoted: readonly string[];
  /** The same asked of each of two names that it joins ("in Rome and in Oslo"); else empty. */
  readonly halves: readonly Inquiry[];
  /** What splits passages for it as its terms were split. @default what splits all of them */
  readonly splitTerms?: TermSplitter;
  /** The same by the stems of other languages, searched for too; without halves. @default none */
  readonly inOtherStems?: readonly Inquiry[];
}

/** A question, read: what is asked, in one part or several. */
export interface Question {
  /** What the asker wrote, without mentions, links, markup and invisible characters. */
  readonly text: string;
  /** At least one. */
  readonly parts: readonly Inquiry[];
  /** Whether it asks for what several documents say, each for itself. */
  readonly acrossDocuments: boolean;
  /** BCP 47 code of the language it is written in, `und` when unknown. */
  readonly language: string;
}

/** A message that asks nothing of the documents. */
export type NotAsked = "empty" | "greeting" | "thanks" | "request" | "more";

export type ReadQuestion =
  | { readonly kind: "question"; readonly question: Question }
  | { readonly kind: "notAsked"; readonly reason: NotAsked };
