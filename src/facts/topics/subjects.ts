import type { Span } from "../../documents/document.js";
import type { DocumentTopic } from "../topic.js";
import type { WordSigns } from "./acronyms.js";
import { collectTerms, type Term } from "./collect-terms.js";
import { cValues } from "./c-value.js";
import { termWords, type TermWord } from "./term-words.js";

/** A subject with its C-value. */
export interface Subject extends DocumentTopic {
  readonly value: number;
}

export interface SubjectsOptions extends WordSigns {
  /** How many are returned at most. */
  readonly limit: number;
}

/**
 * Finds the terms of sentences: one to seven words that neither begin nor end with small words or
 * verbs, in at least two sentences (one word: three), best first by C-value, shown as they are written
 * most often. Of terms that overlap in most of their sentences only the best is one.
 * @param names where names stand in each sentence, in order: they are no terms.
 */
export function subjectsOf(
  sentences: readonly string[],
  names: readonly (readonly Span[])[],
  { lexicon, small, limit }: SubjectsOptions,
): Subject[] {
  const terms = collectTerms(sentences, names, termWords(lexicon)).filter(
    (term) => term.words.length > 1 || (term.sentences.length > 2 && !isShortWord(term, small)),
  );
  const values = cValues(
    terms.map(({ key, words, sentences: { length } }) => ({
      key,
      length: words.length,
      frequency: length,
    })),
  );
  const valueOf = ({ key }: Term): number => values.get(key) ?? 0;
  const ranked = terms.filter((term) => valueOf(term) > 0);
  const kept = withoutOverlaps(
    ranked.toSorted((a, b) => valueOf(b) - valueOf(a)),
    limit,
  );
  return kept.map((term) => ({
    kind: "subject",
    name: shown(commonest(term.forms), small),
    count: term.sentences.length,
    value: valueOf(term),
  }));
}

/** Whether a term is one short word that is no name: the document writes it small too. */
const isShortWord = ({ words: [first] }: Term, small: ReadonlySet<string>): boolean =>
  first !== undefined && first.lower.length < 6 && small.has(first.lower);

/** @param terms best first. @param limit how many stay at most. */
function withoutOverlaps(terms: readonly Term[], limit: number): Term[] {
  const kept: Term[] = [];
  for (const term of terms) {
    if (kept.length === limit) break;
    if (!kept.some((better) => overlap(better, term))) kept.push(term);
  }
  return kept;
}

/** "Community with a shared future" and "shared future in cyberspace", mostly in the same sentences. */
function overlap(a: Term, b: Term): boolean {
  if (!goesOnWith(a.words, b.words) && !goesOnWith(b.words, a.words)) return false;
  const [few, many] = a.sentences.length < b.sentences.length ? [a, b] : [b, a];
  const others = new Set(many.sentences);
  const shared = few.sentences.filter((sentence) => others.has(sentence)).length;
  return shared * 2 > few.sentences.length;
}

/** Whether the end of a term is the beginning of another. */
function goesOnWith(first: readonly TermWord[], second: readonly TermWord[]): boolean {
  return first.some(
    (_, start) =>
      start > 0 &&
      first.length - start < second.length &&
      first.slice(start).every(({ key }, i) => key === second[i]?.key),
  );
}

/**
 * A capital at the beginning of a sentence says nothing: a word that the text also writes small is
 * shown so, unless all words of the term have a capital.
 */
function shown(name: string, ordinary: ReadonlySet<string>): string {
  const words = name.split(" ");
  if (words.length > 1 && words.every((word) => /^\p{Lu}|^of$/u.test(word))) return name;
  const small = (word: string): string =>
    /^\p{Lu}\p{Ll}/u.test(word) && ordinary.has(word.toLowerCase()) ? word.toLowerCase() : word;
  return words.map(small).join(" ");
}

function commonest(forms: ReadonlyMap<string, number>): string {
  return [...forms].reduce((best, form) => (form[1] > best[1] ? form : best))[0];
}
