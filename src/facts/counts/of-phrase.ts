import type { Span } from "../../documents/document.js";
import { areAdjacent, isModifier, isNoun, type TaggedWord } from "./tagged-word.js";

/** A text with its words. */
export interface TaggedText {
  readonly text: string;
  readonly words: readonly TaggedWord[];
}

/** "of land cleared since 1970 is pasture": what is told of the noun before the verb belongs to it. */
const reduced =
  /^\s\p{L}+(?:ed|en|wn|eld|ught|ade|ilt|ing)\s(?:by|since|in|at|on|from|during|between|before|after|under|for|with)\s[^,;.()]{1,50}?(?=,?\s(?:is|are|was|were|has|have|had|will|would|can|could|may)\b)/u;
const prepositions = /^(?:in|on|at|from|for|with|to|by|of|during|under|over|across)$/u;
/** Behind these words a number does not open its clause, so that no verb follows what it counts. */
const governed =
  /\b(?:for|at|in|to|by|into|from|with|of|than)\s+(?:(?:about|some|nearly|almost|over|roughly|approximately|around|only)\s+)?(?:[\d.,]+\s?%?\s*)?$/iu;
const determiners = new Set("the a an its their his her our this that these those all".split(" "));

/** Where "of" and a noun phrase stand directly behind `at`, with "worth" before them or without. */
export function phraseWithOf(
  text: string,
  words: readonly TaggedWord[],
  at: number,
): Span | undefined {
  const opening = /^\s(?:worth\s)?(?=of\s)/u.exec(text.slice(at, at + 10))?.[0];
  if (opening === undefined) return undefined;
  const of = words.findIndex(({ start }) => start === at + opening.length);
  const last = of < 0 ? undefined : words[ofPhrase({ text, words }, of) ?? -1];
  if (!last) return undefined;
  const told = reduced.exec(text.slice(last.end, last.end + 90))?.[0].length ?? 0;
  return { start: at + 1, end: last.end + told };
}

/** The index of the last word of a phrase whose "of" stands at `of`, next to the word before it. */
export function ofPhrase({ text, words }: TaggedText, of: number): number | undefined {
  const [noun, opening] = [words[of - 1], words[of]];
  if (opening?.text !== "of" || (noun && !areAdjacent(text, noun, opening))) return undefined;
  let last: number | undefined;
  for (let index = of + 1; index < of + 9; index++) {
    const [before, word] = [words[index - 1], words[index]];
    if (!before || !word || !areAdjacent(text, before, word)) break;
    const isFirst = index === of + 1;
    const isName =
      /^\p{Lu}/u.test(before.text) && word.text === "of" && isCapital(words[index + 1]);
    if (isName || (isFirst && determiners.has(word.text.toLowerCase()))) continue;
    if (isLastPlural({ text, words }, index)) return index;
    if (mayBePlural({ text, words }, index)) {
      const lead = text.slice(Math.max(0, (noun?.start ?? 0) - 40), noun?.start);
      if (governed.test(lead)) return index;
      // "a tenth of the rain falls in winter", or of the coal stores in Oslo.
      if (lead.trim() !== "") return undefined;
    }
    if (!isModifier(word) && word.is !== "possessive") break;
    if (isNoun(word)) last = index;
    else if (word.is === "participle" && last !== undefined) break;
  }
  return last === undefined ? undefined : withSecond({ text, words }, last);
}

/** "types of pumps." is tagged as if it pumped. */
function isLastPlural({ text, words }: TaggedText, index: number): boolean {
  const [word, next] = [words[index], words[index + 1]];
  if (word?.is !== "verb" || !/\p{L}{2}[^s]s$/u.test(word.text)) return false;
  return next === undefined || !areAdjacent(text, word, next);
}

/** "carbon stores in the ground" or "rain falls in winter" */
function mayBePlural({ text, words }: TaggedText, index: number): boolean {
  const [before, word, next] = words.slice(Math.max(0, index - 1), index + 2);
  if (!before || !word || !next || before.is !== "singular" || word.is !== "verb") return false;
  return (
    /\p{L}{2}[^s]s$/u.test(word.text) &&
    prepositions.test(next.text) &&
    areAdjacent(text, word, next)
  );
}

function isCapital(word: TaggedWord | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.text);
}

/** "wheat and barley" whole, when a noun phrase ends there; `undefined` when that is unsure. */
function withSecond({ text, words }: TaggedText, last: number): number | undefined {
  const [noun, and, other, after] = words.slice(last, last + 4);
  if (!noun || !and || !/^(?:and|or)$/u.test(and.text) || !areAdjacent(text, noun, and))
    return last;
  if (!other || !isModifier(other)) return last;
  const ends = after === undefined || !areAdjacent(text, other, after) || after.is === "other";
  return isNoun(other) && ends ? last + 2 : undefined;
}
