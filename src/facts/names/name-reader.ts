export type NameKind = "person" | "body" | "place";

/** A name in a text. */
export interface Name {
  readonly kind: NameKind;
  /** As written, on one line: a person without titles, a body without a leading article. */
  readonly text: string;
  /** Where it stands, in UTF-16 code units: `source.slice(from, to)` is `text`. */
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the names of people, bodies and places in a sentence, in order; they do not overlap;
 * a town and its country ("Oslo, Norway") are two.
 * What is surely none of the three (a month, a language, the title of a work) is left out, and so is
 * a name whose kind the words around it do not tell.
 */
export type NameReader = (sentence: string) => readonly Name[];
