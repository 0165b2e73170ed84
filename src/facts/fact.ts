import type { Span } from "../documents/document.js";

/** From the first to the last day, month or year that is meant; both are the same for one date. */
export interface DateRange {
  /** ISO 8601 with as many parts as the document tells: `2019-09-02`, `2019-09` or `2019`. */
  readonly from: string;
  readonly to: string;
}

interface AnyFact {
  /** Twelve letters and digits, made from what it says and where: the same after a rebuild. */
  readonly id: string;
  /** What it is about and is looked up by, as the document writes it; one line, never empty. */
  readonly name: string;
  /** Other names that it is looked up by; none equals `name`. */
  readonly aliases: readonly string[];
  /** What is said of the name, on one line, in the document's words unless it is curated. */
  readonly answer: string;
  /** Path of its document below the documents folder. */
  readonly document: string;
  /** The id of the passage that it stands in, or for details of the document its first passage. */
  readonly passage: string;
  /** Where `quote` stands in the document's text: of details mostly before the first passage. */
  readonly span: Span;
  /** The document's words from `span.start` to `span.end`. */
  readonly quote: string;
}

/** Something with a date. `answer` is the sentence. */
export interface EventFact extends AnyFact {
  readonly kind: "event";
  readonly date: DateRange;
  /** Where it was, as written in the same clause. */
  readonly place?: string;
  /** People and bodies that the same clause names. */
  readonly who: readonly string[];
}

/** Somebody with what they are. `name` is without titles, `answer` the role. */
export interface PersonFact extends AnyFact {
  readonly kind: "person";
  readonly role: string;
}

/** A body or term with its abbreviation. `name` is the abbreviation, `answer` what it stands for. */
export interface BodyFact extends AnyFact {
  readonly kind: "body";
  readonly expansion: string;
}

/** A number of something. `name` is the number with what it counts, `answer` the sentence. */
export interface CountFact extends AnyFact {
  readonly kind: "count";
  readonly value: number;
  /** What is counted, as written: `Member States of AALCO`. */
  readonly unit: string;
}

/** What a word means, from a sentence that defines it, a definition list or a row of a table. */
export interface DefinitionFact extends AnyFact {
  readonly kind: "definition";
}

/** Things listed under one name, in the order of the document; at least three. */
export interface ListFact extends AnyFact {
  readonly kind: "list";
  readonly members: readonly string[];
}

/** What a document says of itself, from its front matter or its format's metadata. */
export interface DetailFact extends AnyFact {
  readonly kind: "detail";
}

/** What somebody wrote into a file of facts, with the quote that supports it. */
export interface CuratedFact extends AnyFact {
  readonly kind: "curated";
  /** Shown before anything is typed. */
  readonly isPinned: boolean;
  /** BCP 47 code of the language of `answer`; absent when it suits every reader. */
  readonly locale?: string;
}

/** A quick fact. It was mined from a document unless it is curated. */
export type Fact =
  | EventFact
  | PersonFact
  | BodyFact
  | CountFact
  | DefinitionFact
  | ListFact
  | DetailFact
  | CuratedFact;

export type FactKind = Fact["kind"];

/** What was found in a document, and not written by somebody. */
export type MinedFact = Exclude<Fact, CuratedFact>;

/** A fact without some of its parts; the kinds stay apart. */
export type FactWithout<One extends Fact, Part extends keyof AnyFact> = One extends Fact
  ? Omit<One, Part>
  : never;
