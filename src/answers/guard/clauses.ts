import type { Span } from "../../documents/document.js";
import { isPastForm } from "./verbs.js";

interface Written extends Span {
  readonly text: string;
  readonly lower: string;
}

/** Words that begin a clause of their own. */
const openers = new Set(
  `but while whereas although though because which who whom whose that if when where unless whether
   yet so then however than`.split(/\s+/),
);
const subjects = new Set(
  "the a an this these those it he she they we you i its his her their our my no each every all".split(
    " ",
  ),
);
const auxiliaries = new Set(
  "is are was were has have had will may must can could shall did does do".split(" "),
);
/** What follows a name that is no subject. */
const notPredicates = new Set(
  "in at of for to by with on from and or who which as into near about after before during".split(
    " ",
  ),
);

/**
 * Returns where the clauses of an English sentence begin, but for the first one, in order.
 *
 * @param words of the text, in order.
 */
export function clauseEnds(text: string, words: readonly Written[]): number[] {
  const ends: number[] = [];
  for (const [index, word] of words.entries()) {
    const previous = words[index - 1];
    if (previous === undefined) continue;
    const gap = text.slice(previous.end, word.start);
    const isStop = /[;:()—–!?]|\s-\s/u.test(gap);
    // "In 1990, the club ..." and "1,200" go on.
    const isComma = gap.includes(",") && index > 3 && !/\d$/u.test(previous.text);
    const joins = /^(?:and|or)$/u.test(word.lower) && beginsClause(words, index);
    if (isStop || isComma || joins || opens(word, previous)) ends.push(word.start);
  }
  return ends;
}

/** "Which", but not in "40 of which". */
function opens(word: Written, previous: Written): boolean {
  return (
    openers.has(word.lower) && !(word.lower.startsWith("wh") && notPredicates.has(previous.lower))
  );
}

/** "and Jones wrote", "and the pier", "and closed" */
function beginsClause(words: readonly Written[], index: number): boolean {
  const before = words.slice(Math.max(0, index - 6), index);
  const [next, ...rest] = words.slice(index + 1, index + 6);
  if (next === undefined || !before.some(({ text }) => /^\p{Ll}/u.test(text))) return false;
  if (subjects.has(next.lower)) return true;
  if (isPastForm(next.text) || auxiliaries.has(next.lower)) return true;
  if (!/^\p{Lu}/u.test(next.text)) return false;
  const after = rest.find(({ text }) => !/^\p{Lu}/u.test(text));
  return after !== undefined && !notPredicates.has(after.lower) && /^\p{Ll}/u.test(after.text);
}
