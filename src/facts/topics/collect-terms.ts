import type { Span } from "../../documents/document.js";
import { termsIn } from "./terms-in.js";
import type { TermWord } from "./term-words.js";

/** Words that several sentences use together. */
export interface Term {
  /** Its words in lower case and the singular, with one blank between. */
  readonly key: string;
  readonly words: readonly TermWord[];
  /** The sentences that hold it, by their index, in order. */
  readonly sentences: number[];
  /** How often it stands where its -ing is no verb, and how often in all. */
  sure: number;
  total: number;
  /** How it is written, with how often. */
  readonly forms: Map<string, number>;
}

/**
 * Collects the terms that at least two sentences hold. A term is built only of neighbours that two
 * sentences have side by side: most words of a text are not, so that memory follows what repeats.
 * @param names where names stand in each sentence, in order: they are no part of terms.
 */
export function collectTerms(
  sentences: readonly string[],
  names: readonly (readonly Span[])[],
  wordOf: (word: string) => TermWord,
): Term[] {
  const parts = sentences.map((sentence, i) =>
    partsOf(sentence, names[i] ?? []).map((part) => part.map(wordOf)),
  );
  const isRepeated = repeatedPairs(parts);
  const terms = new Map<string, Term>();
  for (const [sentence, ones] of parts.entries()) {
    for (const part of ones) {
      for (const { key, start, end, isSure } of termsIn(part, isRepeated)) {
        const words = part.slice(start, end);
        let term = terms.get(key);
        if (!term) {
          term = { key, words, sentences: [], sure: 0, total: 0, forms: new Map() };
          terms.set(key, term);
        }
        if (term.sentences.at(-1) !== sentence) term.sentences.push(sentence);
        term.total += 1;
        if (isSure) term.sure += 1;
        const form = words.map(({ text }) => text).join(" ");
        term.forms.set(form, (term.forms.get(form) ?? 0) + 1);
      }
    }
  }
  return [...terms.values()].filter(
    ({ sentences: { length }, sure, total }) => length > 1 && sure * 2 >= total,
  );
}

/** The words of a sentence between marks and names. */
function partsOf(sentence: string, names: readonly Span[]): string[][] {
  let masked = "";
  let at = 0;
  for (const { start, end } of names) {
    masked += sentence.slice(at, start) + "|";
    at = end;
  }
  return (masked + sentence.slice(at))
    .split(/[^\p{L}\p{M}\p{N}\s'’\-‐‑]+|['’]s(?!\p{L})|\s['’]|['’]\s/u)
    .map((part) => part.split(/\s+/u).filter((word) => word !== ""));
}

/** Returns whether two words stand side by side in at least two sentences. */
function repeatedPairs(
  parts: readonly (readonly (readonly TermWord[])[])[],
): (first: TermWord, second: TermWord) => boolean {
  const last = new Map<TermWord["key"], Map<string, number>>();
  for (const [sentence, ones] of parts.entries()) {
    for (const part of ones) {
      for (let at = 1; at < part.length; at += 1) {
        const [first, second] = [part[at - 1], part[at]];
        if (!first?.mayStand || !second?.mayStand) continue;
        const after = last.get(first.key) ?? new Map<string, number>();
        const seen = after.get(second.key);
        if (seen === undefined) after.set(second.key, sentence);
        else if (seen !== sentence) after.set(second.key, repeated);
        last.set(first.key, after);
      }
    }
  }
  return (first, second) => last.get(first.key)?.get(second.key) === repeated;
}

const repeated = -1;
