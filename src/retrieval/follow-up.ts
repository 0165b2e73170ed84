import { asksForMore, readMore, writeMore } from "./more.js";

/**
 * A message made to stand alone: when it leans on what was asked before ("and in 2022?", "who was
 * that?"), the earlier question is put before it; "tell me more" becomes what `writeMore` makes of the
 * earlier question. Otherwise it is returned as it is.
 *
 * @param message What was asked now, cleaned.
 * @param earlier What was asked before, oldest first, each standing alone.
 */
export function standAlone(message: string, earlier: readonly string[]): string {
  const before = earlier.at(-1);
  if (before === undefined) return message;
  const { question: last, times } = readMore(before);
  if (asksForMore(message)) return writeMore({ question: last, times: times + 1 });
  if (!leans(message)) return message;
  const tail = message.replace(/^(?:and|but|so|or|what about|how about|also)\s+/i, "");
  if (!asks(tail)) return `${withoutOther(last, tail)} ${tail}`;
  return `${withoutEnd(tail)}, ${topic(last)}?`;
}

/** A question without its end mark, and without its year where another one is put to it. */
function withoutOther(question: string, tail: string): string {
  const plain = withoutEnd(question);
  return year.test(tail) ? plain.replace(yearPhrase, "") : plain;
}

const year = /\b(?:1[5-9]|20)\d\d\b/;
const yearPhrase = /\s*(?:\b(?:in|of|for|during|from|since)\s+)?\b(?:1[5-9]|20)\d\d\b/g;

/** Whether a message says too little alone: it goes on, points back, or has hardly a word of its own. */
function leans(message: string): boolean {
  if (/^(?:and|but|so|or|also|what about|how about)\b/i.test(message)) return true;
  const pointsBack =
    /\b(?:he|she|it|they|him|her|them|his|its|their|that|this|those|these|there|then|the same)\b(?!\s+(?:is|are|was|were)\s+(?:a|an|the)\b)/i;
  const words = message.match(/[\p{L}\p{N}]+/gu) ?? [];
  const named = message.slice(1).match(/(?<=\s)\p{Lu}[\p{L}]+|\p{N}{4}/gu) ?? [];
  return pointsBack.test(message) && named.length === 0 && words.length <= 10;
}

function asks(text: string): boolean {
  return /^(?:(?:in|on|at|by|for|from|to|of|with)\s+)?(?:who|whom|whose|what|when|where|why|how|which|is|are|was|were|do|does|did|has|have|had)\b/i.test(
    text,
  );
}

/**
 * What a question is about: the thing it speaks of up to its last name ("the race in Oslo"), its names and numbers
 * where a name comes first, or all but the question word where it has no name.
 */
function topic(question: string): string {
  const named = [...question.matchAll(/(?<=\S\s+)(?:\p{Lu}[\p{L}\p{N}'’-]*|\p{N}[\p{L}\p{N}]*)/gu)];
  const words = named.map(([word]) => word);
  if (!words.some((word) => /^\p{L}/u.test(word)))
    return withoutEnd(question.replace(pointingClause, "").replace(questionOpening, ""));
  const [first, last] = [named[0]?.index ?? 0, named.at(-1)];
  const thing = question.search(thingBeforeName);
  if (last === undefined || thing < 0 || thing > first) return words.join(" ");
  return question.slice(thing, last.index + last[0].length);
}

/** A noun of its own, not an article before a name. */
const thingBeforeName = /(?<=\s)(?:the|an?|its|their)\s+(?!\p{Lu}|\p{N})\S/u;

/** What an earlier follow-up put before its topic: "who won it, ". */
const pointingClause = /^[^,]*\b(?:he|she|it|they|him|her|them|that|this|there)\b[^,]*,\s*/i;
const questionOpening =
  /^(?:who|whom|whose|what|when|where|why|how(?: many| much)?|which)\s+(?:(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)\s+)?/i;

function withoutEnd(question: string): string {
  return question.replace(/[?？.\s]+$/u, "");
}
