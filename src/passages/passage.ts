import type { Span } from "../documents/document.js";

/** A sentence, list item, table row or heading-like line: what is embedded and quoted. */
export interface Sentence extends Span {
  /** What a reader sees; `start` and `end` tell where it stands in the document's text. */
  readonly text: string;
}

/** A few sentences of one section: what is cited and shown. */
export interface Passage extends Span {
  /** Twelve letters and digits, made from content and place: the same after a rebuild. */
  readonly id: string;
  /** Path of its document below the documents folder. */
  readonly document: string;
  /** The headings it stands under, outermost first. */
  readonly headings: readonly string[];
  /** Counted from 1 in the document's text; `endLine` is the line of its last character. */
  readonly startLine: number;
  readonly endLine: number;
  /** Counted from 1; only where the format has pages. */
  readonly page?: number;
  /** The document's text from `start` to `end`, word for word. */
  readonly text: string;
  /** At least one, in order, none overlapping. */
  readonly sentences: readonly Sentence[];
}
