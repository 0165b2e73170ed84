import type { Span } from "../../documents/document.js";

/** A word of a sentence: where it stands, and in lower case without accents and possessive mark. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
}

const word =
  /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,]\p{N}+)*(?:[\p{L}-][\p{L}\p{N}]*)*|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’&.‐‑-][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text, in order. Hyphenated words and numbers with their marks are one word each. */
export function sentenceWords(text: string): Word[] {
  return [...text.matchAll(word)].map(({ index: start, 0: found }) => {
    const bare = found.replace(/['’]s?$/u, "");
    return { start, end: start + bare.length, text: bare, lower: plain(bare) };
  });
}

function plain(word: string): string {
  const lower = word.toLowerCase();
  return /^[\x20-\x7e]*$/.test(lower) ? lower : lower.normalize("NFD").replace(/\p{Mn}/gu, "");
}
