/** The terms of one passage, in any order, repeats counted. */
export interface PassageTerms {
  /** Of the passage itself. */
  readonly body: readonly string[];
  /** Of what it stands under: the document's title, the headings. */
  readonly context: readonly string[];
  /** The words of both as written, by which a question's spelling is mended. @default none */
  readonly words?: readonly string[];
}

/**
 * An inverted index in flat arrays, so that it is written to a file and read back without copying.
 * Terms are numbered in code-unit order; a posting says that a term stands in a passage.
 */
export interface TermPostings {
  /** How many terms each passage's body holds. */
  readonly lengths: Uint32Array;
  /** The UTF-16 code units of all terms, one term after another. */
  readonly letters: Uint16Array;
  /** Where the letters of each term begin, and where the last ends. */
  readonly letterStarts: Uint32Array;
  /** Where the postings of each term begin, and where the last ends. */
  readonly postingStarts: Uint32Array;
  /** The passage of each posting, ascending within a term. */
  readonly passages: Uint32Array;
  /** How often the term stands in the passage's body; 65,535 stands for more. */
  readonly bodyCounts: Uint16Array;
  /** How often the term stands in the passage's context; 255 stands for more. */
  readonly contextCounts: Uint8Array;
}
