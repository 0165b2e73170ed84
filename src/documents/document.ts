/** A stretch of a text, in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type DocumentFormat = "markdown" | "text" | "html" | "pdf" | "docx";

/**
 * What a document says of itself, from its front matter or its format's own metadata.
 * Every field but `title` and `language` may be missing.
 */
export interface DocumentDetails {
  readonly title: string;
  readonly publisher?: string;
  /** As written in the document when it is no calendar date, else ISO 8601 (2023, 2023-03, 2023-03-17). */
  readonly published?: string;
  /** An http or https address that opens the original. */
  readonly url?: string;
  /** Where the original is to be found, in words. */
  readonly source?: string;
  readonly type?: string;
  /** Who may read it; absent means everyone. */
  readonly audience?: string;
  /** BCP 47 code of the language of most of the text, `und` when unknown. */
  readonly language: string;
}

/** `details` are what a document's front matter says of it. */
export type BlockKind = "paragraph" | "listItem" | "tableRow" | "code" | "details";

/**
 * Where a part of `Block.text` stands in `Document.text`: the characters from `at` up to the next
 * origin's `at` stand at `start`, one for one. A part that is written differently in the document
 * (an entity, an escape, a wrapped line) is an origin of its own, so that any offset maps exactly.
 */
export interface Origin {
  readonly at: number;
  readonly start: number;
}

/** A paragraph, list item, table row or code block, with the headings that it stands under. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Outermost first, as a reader sees them; empty above the first heading. */
  readonly headings: readonly string[];
  /** What a reader sees: inline markup and line wraps removed, never empty. */
  readonly text: string;
  /** In order of `at`, the first at 0. */
  readonly origins: readonly Origin[];
  /** Counted from 1; only where the format has pages. */
  readonly page?: number;
}

/** One file of the documents folder, read. */
export interface Document extends DocumentDetails {
  /** Below the documents folder, with `/` between names. */
  readonly path: string;
  readonly format: DocumentFormat;
  /** sha256 of the file's bytes, in hexadecimal. */
  readonly hash: string;
  /**
   * The text that every offset counts in. For Markdown and plain text the decoded file itself,
   * without a byte order mark; for other formats what was extracted, as Markdown or lines.
   */
  readonly text: string;
  /** In the order of the text; they do not overlap. */
  readonly blocks: readonly Block[];
}
