/** What a word is in its sentence, as far as it matters for finding what is counted. */
export type WordClass =
  | "singular"
  | "plural"
  | "possessive"
  | "adjective"
  /** A form in -ing or -ed, which may stand before a noun. */
  | "participle"
  | "verb"
  | "adverb"
  | "number"
  | "other";

/** A word of a text, without the punctuation around it; `text.slice(start, end)` is the word. */
export interface TaggedWord {
  readonly text: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly is: WordClass;
}

/** Tells what the words of an English sentence are, in order; hyphens part words. */
export type TagWords = (text: string) => readonly TaggedWord[];

/** Whether a word can be the last one of what is counted or listed. */
export function isNoun({ is }: Pick<TaggedWord, "is">): boolean {
  return is === "singular" || is === "plural";
}

/** Whether a word can stand before a noun and belong to it. */
export function isModifier({ is }: Pick<TaggedWord, "is">): boolean {
  return is === "adjective" || is === "participle" || is === "singular" || is === "plural";
}

/** Whether nothing but a space or a hyphen parts two words. */
export function areAdjacent(text: string, one: TaggedWord, other: TaggedWord): boolean {
  return /^(?: {1,2}|\u00a0|[-\u2010\u2011])$/u.test(text.slice(one.end, other.start));
}

/**
 * The tagged words around `at`: from three words before it to about fifteen behind it, for to tag
 * a whole sentence takes three times as long.
 */
export function wordsAround(text: string, at: number, tagWords: TagWords): readonly TaggedWord[] {
  const start =
    at - (/(?:\S+\s+){0,3}$/u.exec(text.slice(Math.max(0, at - 50), at))?.[0].length ?? 0);
  const part = /^(?:\S+\s*){0,18}/u.exec(text.slice(start, start + 200))?.[0] ?? "";
  return tagWords(part).map((word) => ({
    ...word,
    start: word.start + start,
    end: word.end + start,
  }));
}
