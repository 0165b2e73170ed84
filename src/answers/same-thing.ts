import type { TermSplitter } from "../passages/terms.js";
import type { Inquiry } from "../retrieval/question.js";
import type { Candidate } from "./candidate.js";
import { isOrdinal } from "./is-ordinal.js";
import { contextOf, wordsOf } from "./places.js";

/** What a sentence says besides what is asked; sets of terms, without those that answer. */
export interface Besides {
  readonly names: ReadonlySet<string>;
  /** Numbers in an order ("4th") that stand in it or above it, and years above it that answer. */
  readonly editions: ReadonlySet<string>;
}

/**
 * Reads what a sentence is about besides what is asked. `undefined` where it does not say all that is
 * asked, or where the question says so little that the sentence may be about something else of it.
 *
 * @param answering Those of its words that answer by themselves.
 */
export function besides(
  candidate: Candidate,
  { inquiry, answering }: { readonly inquiry: Inquiry; readonly answering: string },
  splitTerms: TermSplitter,
): Besides | undefined {
  const { terms, typeTerms } = inquiry;
  const sentence = wordsOf(candidate);
  const context = contextOf(candidate);
  const here = new Set(splitTerms(`${sentence}\n${context}`));
  if (terms.some((term) => !typeTerms.has(term) && !here.has(term))) return undefined;
  const answer = new Set(splitTerms(answering));
  const own = (text: string): string[] =>
    splitTerms(text).filter((term) => !terms.includes(term) && !answer.has(term));
  const said = own(sentence);
  const names = new Set(own(namesIn(sentence)));
  if (!isSingle(inquiry, answer, splitTerms)) {
    const added = own(clauseOf(sentence, answering)).filter((term) => !year.test(term));
    if (inquiry.kind === "date" || added.length > wordsAdded) return undefined;
  }
  const above = splitTerms(context).filter((term) => year.test(term) && answer.has(term));
  const editions = [...said, ...own(context)].filter(isOrdinal);
  return { names, editions: new Set([...editions, ...above]) };
}

/** Whether two sentences that say what is asked speak of the same, as far as names and numbers tell. */
export function isSameThing(one: Besides, other: Besides): boolean {
  return (
    isSame(one.editions, other.editions) &&
    (isWithin(one.names, other.names) || isWithin(other.names, one.names))
  );
}

/** How many words of its own a clause may add where the question hardly says what happened. */
const wordsAdded = 1;

const year = /^[12]\d{3}$/u;

/** What is done again and again. */
const recurring = "hold meet take place occur happen begin start end attend participate";

/**
 * Whether a question tells what happened, and once: "founded", "the 4th". What only has a number, and
 * what is held, may be told of one thing at many times.
 */
function isSingle(
  { terms, anchors }: Inquiry,
  answer: ReadonlySet<string>,
  splitTerms: TermSplitter,
): boolean {
  if (terms.some((term) => /^\d/u.test(term))) return true;
  const events = terms.filter((term) => !anchors.has(term) && !answer.has(term));
  const again = new Set(splitTerms(recurring));
  return events.length > 0 && !events.some((term) => again.has(term));
}

/** The words with a capital letter but for the first, which any sentence has. */
function namesIn(text: string): string {
  return (text.match(/(?<=\S\s+["“'‘(]?)\p{Lu}[\p{L}\p{N}-]*/gu) ?? []).join(" ");
}

function clauseOf(sentence: string, answering: string): string {
  const at = sentence.indexOf(answering);
  const before =
    sentence
      .slice(0, at)
      .split(/[,;:()—]\s?/u)
      .at(-1) ?? "";
  const after = sentence.slice(at + answering.length).split(/[,;:()—]/u, 1)[0] ?? "";
  return `${before}${answering}${after}`;
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && isWithin(one, other);
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((term) => all.has(term));
}
