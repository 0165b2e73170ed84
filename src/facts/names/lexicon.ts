export type WordClass = "firstName" | "lastName" | "place" | "people" | "body" | "verb" | "common";

/** What is known of single words and set phrases, from a dictionary. */
export interface Lexicon {
  /**
   * Whether a word or phrase may be of a class: `people` are words like "French", `common` are the
   * words of everyday language that are no names, `verb` forms that are no nouns too.
   * @param phrase in lower case, one blank between its words.
   */
  readonly is: (phrase: string, wordClass: WordClass) => boolean;
}
