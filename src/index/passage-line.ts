import type { Passage, Sentence } from "../passages/passage.js";

/** A sentence as it is stored: where it stands, and its text where that is not what stands there. */
type StoredSentence = readonly [start: number, end: number, text?: string];
type StoredPassage = Omit<Passage, "document" | "sentences"> & {
  readonly sentences: readonly StoredSentence[];
};

/** Returns a passage as one line of JSON, without its document's path, which the manifest holds. */
export function encodePassage(passage: Passage): string {
  const { sentences } = passage;
  const stored: StoredPassage & { readonly document: undefined } = {
    ...passage,
    document: undefined,
    sentences: sentences.map(({ start, end, text }) =>
      text === written(passage, start, end) ? [start, end] : [start, end, text],
    ),
  };
  return `${JSON.stringify(stored)}\n`;
}

/** Reads a line that `encodePassage` made. */
export function decodePassage(line: string, document: string): Passage {
  const { sentences, ...passage } = JSON.parse(line) as StoredPassage;
  return {
    ...passage,
    document,
    sentences: sentences.map(([start, end, text = written(passage, start, end)]): Sentence => {
      return { start, end, text };
    }),
  };
}

function written(passage: Pick<Passage, "start" | "text">, start: number, end: number): string {
  return passage.text.slice(start - passage.start, end - passage.start);
}
